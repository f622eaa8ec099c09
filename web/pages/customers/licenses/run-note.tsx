import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Note } from '../../../parts/note.tsx';
import type { BulkRun } from './bulk-run.ts';

/** That a change of many users is under way or done, where its panel is not open. */
export const RunNote = ({ run, onShow }: { run: BulkRun; onShow: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [done, total] = [format.number(run.outcomes.length), format.number(run.total)];
  return (
    <Note
      tone="info"
      act={
        <Button size="small" onClick={onShow}>
          {t('licenses.run.show')}
        </Button>
      }
    >
      {run.finished ? t('licenses.run.finished') : t('licenses.run.running', { done, total })}
    </Note>
  );
};
