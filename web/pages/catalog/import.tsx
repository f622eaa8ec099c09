import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { at } from '../../theme.ts';
import { type CatalogFile, FileForm } from './file-form.tsx';
import { PreviewResult } from './preview-result.tsx';
import { catalogKey, type Imported, type ImportPreview, LISTS, VERSIONS } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 400px) minmax(0, 1fr)',
    gap: '32px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  result: { display: 'grid', gap: '16px', minWidth: 0 },
});

/** What the file would do is tied to the file: another file, another preview. */
type Previewed = { readonly file: CatalogFile; readonly preview: ImportPreview };

/** Importing a catalog: file, preview, then the import (domain 5.4). Nothing is stored before the last step. */
const ImportPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [previewed, setPreviewed] = useState<Previewed>();
  const [imported, setImported] = useState<Imported>();
  const preview = useAction(
    (file: CatalogFile, key) => api.post<ImportPreview>('/api/v1/catalog/imports/preview', file, { key }),
    { onDone: (result, file) => setPreviewed({ file, preview: result }) },
  );
  const apply = useAction(
    ({ file, preview: { takesOverFrom } }: Previewed, key) =>
      api.post<Imported>('/api/v1/catalog/imports', { ...file, takesOverFrom }, { key }),
    {
      onDone: (result) => {
        setImported(result);
        setPreviewed(undefined);
        void queries.invalidateQueries({ queryKey: catalogKey });
      },
    },
  );
  return (
    <>
      <PageHead
        title={t('catalog.importing.title')}
        line={t('catalog.importing.line')}
        crumbs={[{ label: t('catalog.title.operator'), to: LISTS.operator }]}
        keepLineOnPhone
      />
      <div className={styles.root}>
        <FileForm
          busy={preview.busy}
          onChange={() => {
            setPreviewed(undefined);
            setImported(undefined);
            apply.reset();
          }}
          onPreview={(file) => void preview.run(file)}
        />
        <div className={styles.result}>
          {preview.failure !== undefined && <FailureNote failure={preview.failure} />}
          {imported !== undefined && <ImportedNote imported={imported} />}
          {previewed !== undefined && (
            <PreviewResult
              preview={previewed.preview}
              scheduled={previewed.file.effectiveAt !== undefined}
              busy={apply.busy}
              onApply={() => void apply.run(previewed)}
            />
          )}
          {apply.failure !== undefined &&
            (apply.failure.code === 'conflict' ? (
              <Note tone="danger">{t('catalog.importing.stale')}</Note>
            ) : (
              <FailureNote failure={apply.failure} />
            ))}
        </div>
      </div>
    </>
  );
};

const ImportedNote = ({ imported }: { imported: Imported }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, state, effectiveAt, created } = imported;
  const text = !created
    ? t('catalog.importing.unchanged', { number })
    : state === 'scheduled'
      ? t('catalog.importing.scheduled', { number, date: format.dateTime(effectiveAt) })
      : t('catalog.importing.done', { number });
  return (
    <Note tone="success" act={<TextLink to={VERSIONS}>{t('catalog.tabs.versions')}</TextLink>}>
      {text}
    </Note>
  );
};

export default ImportPage;
