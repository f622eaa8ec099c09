import { Button, makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { platformKey, useForgetEverything, usePlatformQuery } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { EndDialog } from '../end-dialog.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: '0 8px',
    width: '100%',
    boxSizing: 'border-box',
    borderTop: `1px solid ${own.line2}`,
    padding: '12px 0 0 10px',
    fontSize: '12px',
    lineHeight: '16px',
  },
  narrow: { gridTemplateColumns: '1fr', justifyItems: 'center', padding: '12px 0 4px' },
  label: { color: own.text3 },
  time: { gridColumn: 2, gridRow: 2, color: own.text2, whiteSpace: 'nowrap' },
  icon: { color: own.text3 },
  reset: {
    gridColumn: 3,
    gridRow: '1 / span 2',
    alignSelf: 'start',
    [at.phone]: { alignSelf: 'center', height: '44px' },
    minWidth: 0,
    height: '18px',
    padding: '0 4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 400,
    color: own.accentText,
    border: 'none',
  },
});

/** The moment it is in the sandbox: the server's clock, moved on while the page is open. */
export const useSandboxNow = (): string | undefined => {
  const { data, dataUpdatedAt } = usePlatformQuery();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  if (data === undefined) return undefined;
  return new Date(Date.parse(data.clock) + Math.max(0, now - dataUpdatedAt)).toISOString();
};

/** At the foot of the navigation: what time it is for everything in the sandbox, and the way back to its beginning. */
export const SandboxClock = ({ narrow = false }: { narrow?: boolean }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const now = useSandboxNow();
  const [asking, setAsking] = useState(false);
  if (now === undefined) return null;
  const time = format.clock(now);
  if (narrow) {
    return (
      <div className={mergeClasses(styles.root, styles.narrow)}>
        <Tooltip content={`${t('frame.clock')}: ${time}`} relationship="label" positioning="after">
          <Button appearance="subtle" icon={<Clock16Regular />} onClick={() => setAsking(true)} />
        </Tooltip>
        <ResetDialog open={asking} onClose={() => setAsking(false)} />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Clock16Regular className={styles.icon} aria-hidden="true" />
      <span className={styles.label}>{t('frame.clock')}</span>
      <Button appearance="transparent" size="small" className={styles.reset} onClick={() => setAsking(true)}>
        {t('frame.resetSandbox')}
      </Button>
      <time className={styles.time} dateTime={now}>
        {time}
      </time>
      <ResetDialog open={asking} onClose={() => setAsking(false)} />
    </div>
  );
};

const ResetDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation();
  const router = useRouter();
  const forget = useForgetEverything();
  const reset = useAction((_: 'reset', key) => api.post('/api/v1/sandbox/reset', {}, { key }), {
    refresh: [platformKey],
  });
  return (
    <EndDialog
      open={open}
      title={t('frame.reset.title')}
      effects={[
        { id: 'everything', icon: 'ends', title: t('frame.reset.everything'), body: t('frame.reset.everythingLine') },
        { id: 'clock', icon: <Clock16Regular />, title: t('frame.reset.clock'), body: t('frame.reset.clockLine') },
      ]}
      confirmLabel={t('frame.reset.confirm')}
      busy={reset.busy}
      failure={reset.failure}
      onCancel={onClose}
      onConfirm={() =>
        void reset.run('reset').then(async (answer) => {
          if (!answer.done) return;
          onClose();
          await forget();
          router.history.push('/');
        })
      }
    />
  );
};
