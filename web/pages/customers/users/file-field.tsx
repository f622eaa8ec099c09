import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useType } from '../../../parts/type.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '6px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: 600, fontSize: '13px', marginBottom: '6px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  name: { overflowWrap: 'anywhere' },
});

/** Chooses a file. The browser's own field speaks the browser's language; this one speaks the reader's. */
export const FileField = ({ onChoose }: { onChoose: (file: File | undefined) => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <fieldset className={styles.root} aria-describedby={id}>
      <legend className={styles.legend}>{t('users.uploading.file')}</legend>
      <div className={styles.row}>
        <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
          {t('users.uploading.choose')}
        </Button>
        <span className={mergeClasses(type.body, styles.name)} role="status">
          {name}
        </span>
      </div>
      <span id={id} className={type.caption}>
        {t('users.uploading.fileHint')}
      </span>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          setName(file?.name ?? '');
          onChoose(file);
          // The same file again, corrected in place, is chosen anew.
          event.target.value = '';
        }}
      />
    </fieldset>
  );
};
