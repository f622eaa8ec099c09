import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { Items, Notice } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { sessionKey, useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { FailureNote } from '../failure-note.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { useType } from '../type.ts';
import { useNoticeText } from './notice-text.ts';

const useStyles = makeStyles({
  icon: { position: 'relative', display: 'inline-flex' },
  button: { color: own.text2, ':hover': { backgroundColor: own.canvasHover } },
  dot: {
    position: 'absolute',
    top: '-3px',
    right: '-3px',
    width: '9px',
    height: '9px',
    borderRadius: '50%',
    backgroundColor: own.accentText,
    border: `1px solid ${own.canvas}`,
  },
  surface: {
    width: '360px',
    maxWidth: 'calc(100vw - 32px)',
    padding: '16px',
    boxSizing: 'border-box',
    maxHeight: '70vh',
    overflowY: 'auto',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '12px', marginBottom: '8px' },
  item: { padding: '10px 0', borderTop: `1px solid ${own.line}`, display: 'grid', gap: '2px' },
  unread: { fontWeight: 600 },
});

const noticesKey = ['notices'] as const;

/** What happened while nobody looked. The number is in the name, the dot only repeats it. */
export const Bell = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { counts } = useSession();
  const [open, setOpen] = useState(false);
  const [hint, setHint] = useState(false);
  const unread = counts.unreadNotices ?? 0;
  const label = unread > 0 ? t('frame.unreadNotices', { count: unread }) : t('frame.notices');
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        {/* Away while the list is open: Esc would close it first, and the list second. */}
        <Tooltip
          content={label}
          relationship="label"
          visible={hint && !open}
          onVisibleChange={(_, data) => setHint(data.visible)}
        >
          <Button
            appearance="subtle"
            className={styles.button}
            icon={
              <span className={styles.icon}>
                <AlertRegular />
                {unread > 0 && <span className={styles.dot} />}
              </span>
            }
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('frame.notices')}>
        {open && <Notices unread={unread} />}
      </PopoverSurface>
    </Popover>
  );
};

const Notices = ({ unread }: { unread: number }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const text = useNoticeText();
  const notices = useQuery({
    queryKey: noticesKey,
    queryFn: ({ signal }) => api.get<Items<Notice>>('/api/v1/notices', { signal }),
  });
  const readAll = useAction((_: undefined, key) => api.post('/api/v1/notices/read', {}, { key }), {
    refresh: [noticesKey, sessionKey],
  });
  return (
    <>
      <div className={styles.head}>
        <h2 className={type.section}>{t('frame.notices')}</h2>
        {unread > 0 && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={readAll.busy}
            onClick={() => void readAll.run(undefined)}
          >
            {t('frame.readAll')}
          </Button>
        )}
      </div>
      {notices.isPending && <SkeletonRows label={t('common.loading')} rows={3} />}
      {notices.error !== null && <FailureNote failure={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data?.items.length === 0 && (
        <p className={mergeClasses(type.body, type.faint)}>
          {t('frame.noNotices')}. {t('frame.noNoticesLine')}
        </p>
      )}
      <ul>
        {notices.data?.items.map((notice) => (
          <li key={notice.id} className={styles.item}>
            <span className={mergeClasses(type.body, notice.readAt === null && styles.unread)}>{text(notice)}</span>
            <time className={type.caption} dateTime={notice.at}>
              {format.dateTime(notice.at)}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
};
