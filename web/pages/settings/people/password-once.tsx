import '@fontsource/ibm-plex-mono/latin-400.css';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Note } from '../../../parts/note.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import type { PersonWithPassword } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '14px' },
  facts: { display: 'grid', gap: '2px' },
  password: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 12px',
    padding: '10px 14px',
    border: `1px solid ${own.line2}`,
    borderRadius: '8px',
    backgroundColor: own.soft,
  },
  text: {
    fontFamily: own.mono,
    fontSize: '16px',
    lineHeight: '24px',
    color: own.text,
    overflowWrap: 'anywhere',
    flexGrow: 1,
  },
});

/** The temporary password, shown this once (domain 5.1; App. B, pw.once). It is nowhere kept: leaving the panel loses it. */
export const PasswordOnce = ({
  person,
  isNew,
}: {
  person: Pick<PersonWithPassword, 'name' | 'upn' | 'temporaryPassword'>;
  isNew: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { name, upn, temporaryPassword } = person;
  if (temporaryPassword === null) return <Note tone="info">{t('people.password.gone')}</Note>;
  return (
    <div className={styles.root}>
      <Note tone="warning" live>
        {t('people.password.once')}
      </Note>
      <div className={styles.facts}>
        <span className={type.caption}>{t('people.form.upn')}</span>
        <span className={type.body}>{upn}</span>
      </div>
      <div className={styles.facts}>
        <span className={type.caption}>{t('people.password.label')}</span>
        <div className={styles.password}>
          <span className={styles.text} translate="no">
            {temporaryPassword}
          </span>
          <CopyButton text={temporaryPassword} what={t('people.password.what')} label={t('common.copy')} />
        </div>
      </div>
      <p className={mergeClasses(type.body, type.quiet)}>
        {t(isNew ? 'people.password.next' : 'people.password.nextReset', { name })}
      </p>
    </div>
  );
};
