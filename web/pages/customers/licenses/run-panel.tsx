import { Button, makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useFailureText } from '../../../parts/failure-text.ts';
import { Note } from '../../../parts/note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { type BulkRun, forgetRun } from './bulk-run.ts';
import type { Outcome } from './shapes.ts';

/** How many refusals are told one by one. */
const TOLD = 200;

const useStyles = makeStyles({
  root: { display: 'grid', gap: '14px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& > li': { borderTop: `1px solid ${own.line}`, padding: '8px 0', display: 'grid', gap: '2px' },
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
});

/** A change of many users: how far it is, then what became of each. */
export const RunPanel = ({ customer, run, onClose }: { customer: string; run: BulkRun; onClose: () => void }) => {
  const { t } = useTranslation();
  const close = (): void => {
    if (run.finished) forgetRun(customer);
    onClose();
  };
  return (
    <Panel
      title={t(run.finished ? 'licenses.run.result' : 'licenses.run.title')}
      width={440}
      onClose={close}
      foot={
        <Button appearance={run.finished ? 'primary' : 'secondary'} onClick={close}>
          {t(run.finished ? 'common.done' : 'common.close')}
        </Button>
      }
    >
      {run.finished ? <Result run={run} /> : <Progress run={run} />}
    </Panel>
  );
};

const Progress = ({ run: { outcomes, total } }: { run: BulkRun }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.root}>
      <p id={id} className={type.body} aria-live="polite">
        {t('licenses.run.progress', { done: format.number(outcomes.length), total: format.number(total) })}
      </p>
      <ProgressBar value={outcomes.length} max={total} thickness="large" aria-labelledby={id} />
      <p className={type.caption}>{t('licenses.run.stays')}</p>
    </div>
  );
};

const Result = ({ run: { outcomes, names } }: { run: BulkRun }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const text = useFailureText();
  const refused = outcomes.filter(({ done }) => !done);
  const done = outcomes.length - refused.length;
  const count = (of: number) => ({ count: of, number: format.number(of) });
  const reason = ({ code = 'internal', title = '', params = {} }: Outcome): string =>
    text(new ApiFailure({ code, title, status: 409, params }));
  return (
    <div className={styles.root}>
      {done > 0 && <Note tone="success">{t('licenses.run.done', count(done))}</Note>}
      {refused.length > 0 && (
        <>
          <Note tone="warning" live>
            {t('licenses.run.refused', count(refused.length))}
          </Note>
          <ul className={styles.list} aria-label={t('licenses.run.reasons')}>
            {refused.slice(0, TOLD).map((outcome) => (
              <li key={outcome.userId}>
                <span className={mergeClasses(type.body, styles.name)}>{names.get(outcome.userId)}</span>
                <span className={type.caption}>{reason(outcome)}</span>
              </li>
            ))}
          </ul>
          {refused.length > TOLD && (
            <p className={type.caption}>{t('licenses.run.andMore', count(refused.length - TOLD))}</p>
          )}
        </>
      )}
    </div>
  );
};
