import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useType } from '../../../parts/type.ts';
import { FileField } from './file-field.tsx';
import { LocationField } from './location-field.tsx';
import { type Access, accessKey, type CheckedUpload, type UploadedUsers, usersApi, usersKey } from './shapes.ts';
import { saveFile, TEMPLATE } from './upload-files.ts';
import { CheckedRows, UploadedRows } from './upload-rows.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  start: { justifySelf: 'start' },
});

/** Users from a file: choose it, see what is wrong with each line, create them, save the passwords once (domain 5.1). */
export const UploadPanel = ({ access, onClose }: { access: Access; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { customer } = access;
  const [location, setLocation] = useState(customer.country);
  const [csv, setCsv] = useState<string>();
  const [checked, setChecked] = useState<CheckedUpload>();
  const [uploaded, setUploaded] = useState<UploadedUsers>();
  const check = useAction(
    (text: string, key) => api.post<CheckedUpload>(`${usersApi(customer.id)}/upload/check`, { csv: text }, { key }),
    { onDone: setChecked },
  );
  const create = useAction(
    (input: { csv: string; usageLocation: string }, key) =>
      api.post<UploadedUsers>(`${usersApi(customer.id)}/upload`, input, { key }),
    { refresh: [usersKey(customer.id), accessKey(customer.id)], onDone: setUploaded },
  );
  if (uploaded !== undefined) {
    return (
      <Panel
        title={t('users.uploading.doneTitle', { count: uploaded.rows.length })}
        width={520}
        onClose={onClose}
        foot={
          <Button appearance="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        }
      >
        <UploadedRows uploaded={uploaded} />
      </Panel>
    );
  }
  const ready =
    checked !== undefined && checked.faults.length === 0 && checked.rows.every((row) => row.faults.length === 0);
  const busy = check.busy || create.busy;
  const choose = async (file: File | undefined): Promise<void> => {
    setChecked(undefined);
    check.reset();
    create.reset();
    const text = await file?.text();
    setCsv(text);
    if (text !== undefined) await check.run(text);
  };
  const failure = check.failure ?? create.failure;
  return (
    <Panel
      title={t('users.uploading.title')}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!ready || busy}
            {...(create.busy ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => {
              if (ready && !busy && csv !== undefined) void create.run({ csv, usageLocation: location });
            }}
          >
            {t('users.uploading.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={mergeClasses(type.body, type.quiet)}>{t('users.uploading.line')}</p>
        <Button className={styles.start} onClick={() => saveFile('users.csv', TEMPLATE)}>
          {t('users.uploading.template')}
        </Button>
        <LocationField value={location} hint={t('users.uploading.locationHint')} onChange={setLocation} />
        <FileField
          onChoose={(file) => {
            void choose(file);
          }}
        />
        {check.busy && <Spinner size="tiny" label={t('users.uploading.check')} />}
        {checked !== undefined && <CheckedRows checked={checked} />}
        {failure !== undefined && <FailureNote failure={failure} />}
      </div>
    </Panel>
  );
};
