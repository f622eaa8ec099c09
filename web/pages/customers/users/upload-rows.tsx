import '@fontsource/ibm-plex-mono/latin-400.css';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../parts/note.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import type { CheckedUpload, UploadedUsers } from './shapes.ts';
import { passwordsFile, saveFile } from './upload-files.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px' },
  list: {
    display: 'grid',
    '& > li': { borderTop: `1px solid ${own.line}`, padding: '8px 0', display: 'grid', gap: '2px' },
  },
  name: { overflowWrap: 'anywhere' },
  fault: { color: own.danger },
  start: { justifySelf: 'start' },
});

type Fault = CheckedUpload['faults'][number];
const KNOWN = [
  'empty',
  'too_long',
  'malformed',
  'wrong_domain',
  'duplicate',
  'taken',
  'not_empty',
  'too_many_cells',
  'unknown_column',
  'missing_column',
  'too_many',
] as const;
const FIELDS = {
  displayName: 'displayName',
  firstName: 'firstName',
  lastName: 'lastName',
  userPrincipalName: 'upn',
} as const;

/** What is wrong, in words: "Sign-in name: Twice in this file". */
const useFaultText = () => {
  const { t } = useTranslation();
  return ({ field, code, message = '' }: Fault): string => {
    if (field === 'csv' && code === 'empty') return t('users.uploading.faults.noUsers');
    const known = KNOWN.find((one) => one === code) ?? 'other';
    const said = t(`users.uploading.faults.${known}`, { message });
    const named = field in FIELDS ? t(`users.form.${FIELDS[field as keyof typeof FIELDS]}`) : undefined;
    if (field === 'status') return t('common.activeFilter', { name: 'Status', value: said });
    return named === undefined ? said : t('common.activeFilter', { name: named, value: said });
  };
};

/** The file as it was read: whether all is right, and what is not, line by line. */
export const CheckedRows = ({ checked }: { checked: CheckedUpload }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const say = useFaultText();
  const wrong = checked.rows.filter((row) => row.faults.length > 0);
  if (checked.faults.length > 0) {
    return (
      <Note tone="danger">
        {checked.faults.map((fault) => (
          <div key={`${fault.code} ${fault.message ?? ''}`}>{say(fault)}</div>
        ))}
      </Note>
    );
  }
  if (wrong.length === 0) {
    return <Note tone="success">{t('users.uploading.ready', { count: checked.rows.length })}</Note>;
  }
  return (
    <div className={styles.root}>
      <Note tone="danger">{t('users.uploading.wrong', { count: wrong.length })}</Note>
      <ul className={styles.list}>
        {wrong.map((row) => (
          <li key={row.line}>
            <span className={mergeClasses(type.body, styles.name)}>
              {t('common.activeFilter', {
                name: t('users.uploading.line_of', { line: row.line }),
                value: row.displayName || row.userPrincipalName,
              })}
            </span>
            {row.faults.map((fault) => (
              <span key={`${fault.field} ${fault.code}`} className={mergeClasses(type.caption, styles.fault)}>
                {say(fault)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Everybody who was created, with the temporary password: on screen and as a file, this once. */
export const UploadedRows = ({ uploaded }: { uploaded: UploadedUsers }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const shown = uploaded.rows.some((row) => row.temporaryPassword !== null);
  return (
    <div className={styles.root}>
      {shown ? (
        <>
          <Note tone="warning" live>
            {t('users.uploading.once')}
          </Note>
          <Button className={styles.start} onClick={() => saveFile('passwords.csv', passwordsFile(uploaded))}>
            {t('users.uploading.passwords')}
          </Button>
        </>
      ) : (
        <Note tone="info">{t('users.uploading.gone')}</Note>
      )}
      <ul className={styles.list}>
        {uploaded.rows.map((row) => (
          <li key={row.line}>
            <span className={mergeClasses(type.body, styles.name)}>{row.displayName}</span>
            <span className={mergeClasses(type.caption, styles.name)}>{row.userPrincipalName}</span>
            <span className={type.mono} translate="no">
              {row.temporaryPassword}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
