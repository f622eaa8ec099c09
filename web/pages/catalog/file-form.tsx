import { Button, Field, Input, makeStyles, Spinner, Textarea } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';

export type CatalogFile = {
  readonly format: 'csv' | 'json';
  readonly content: string;
  readonly effectiveAt?: string | undefined;
};

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px', minWidth: 0 },
  file: { display: 'grid', gap: '6px', justifyItems: 'start' },
  hidden: { position: 'absolute', width: '1px', height: '1px', opacity: 0, pointerEvents: 'none' },
  input: { minWidth: 0 },
  text: { '& textarea': { fontFamily: 'ui-monospace, monospace', fontSize: '12px', minHeight: '180px' } },
  foot: { display: 'flex', gap: '8px' },
});

/** As many characters as the server takes. */
const LONGEST = 10_000_000;
/** JSON begins with a bracket, and no column's name does. */
const formatOf = (content: string): CatalogFile['format'] => (/^\s*[[{]/.test(content) ? 'json' : 'csv');

/** A file or its content pasted, and from when on it holds. */
export const FileForm = ({
  busy,
  onChange,
  onPreview,
}: {
  busy: boolean;
  onChange: () => void;
  onPreview: (file: CatalogFile) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const hint = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState('');
  const [name, setName] = useState<string>();
  const [date, setDate] = useState('');
  const [checked, setChecked] = useState(false);
  const change = (text: string, from?: string): void => {
    setContent(text);
    setName(from);
    setChecked(false);
    onChange();
  };
  const fault =
    content.length > LONGEST
      ? t('catalog.importing.tooLarge')
      : checked && content.trim() === ''
        ? t('catalog.importing.missing')
        : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (content.trim() === '' || content.length > LONGEST || busy) return;
        const effectiveAt = date === '' ? {} : { effectiveAt: `${date}T00:00:00.000Z` };
        onPreview({ format: formatOf(content), content, ...effectiveAt });
      }}
    >
      <div className={styles.file}>
        <input
          ref={picker}
          className={styles.hidden}
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = ''; // so that the same file, put right, can be chosen again
            if (file !== undefined) void file.text().then((text) => change(text, file.name));
          }}
        />
        <Button icon={<DocumentArrowUpRegular />} aria-describedby={hint} onClick={() => picker.current?.click()}>
          {t('catalog.importing.file')}
        </Button>
        <span id={hint} className={type.caption} aria-live="polite">
          {name === undefined
            ? t('catalog.importing.fileHint')
            : t('catalog.importing.chosen', {
                name,
                size: t('catalog.importing.characters', { number: format.number(content.length) }),
              })}
        </span>
      </div>
      <Field
        className={styles.text}
        label={t('catalog.importing.paste')}
        {...(fault === undefined ? {} : { validationMessage: fault })}
      >
        <Textarea value={content} resize="vertical" onChange={(_, data) => change(data.value)} />
      </Field>
      <Field label={t('catalog.importing.date')} hint={t('catalog.importing.dateHint')}>
        <Input
          className={styles.input}
          type="date"
          value={date}
          onChange={(_, data) => {
            setDate(data.value);
            onChange();
          }}
        />
      </Field>
      <div className={styles.foot}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {t('catalog.importing.preview')}
        </Button>
      </div>
    </form>
  );
};
