import { Button, Checkbox, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { Agreements } from '../../api/types.gen.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { ActiveBadge, EndedBadge } from '../../parts/state-badges.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { langOf } from '../../preferences.ts';
import { useMay, useSession } from '../../session.tsx';
import { at } from '../../theme.ts';

type Version = Agreements['items'][number];

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', maxWidth: '840px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  text: { display: 'grid', gap: '12px', maxWidth: '72ch', marginTop: '16px' },
  consent: { display: 'grid', gap: '12px', justifyItems: 'start', marginTop: '16px' },
  box: { marginLeft: '-8px' },
  accept: { [at.phone]: { width: '100%', minHeight: '44px' } },
  read: { marginTop: '12px' },
});

const agreementsKey = ['agreements'] as const;

/**
 * A customer's agreements (domain 3.7, 5.3): whether one holds, every version, who accepted it and when, and the way to
 * accept the present one without any invitation (matrix row 30).
 */
const AgreementsPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: agreementsKey,
    queryFn: ({ signal }) => api.get<Agreements>('/api/v1/agreements', { signal }),
  });
  const open = data?.items.some((item) => item.current && item.acceptance === null) === true;
  return (
    <>
      <PageHead title={t('agreements.title')} line={t('agreements.line')} />
      {error !== null && <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <SkeletonRows label={t('agreements.loading')} rows={4} />}
      {data !== undefined && (
        <div className={styles.root}>
          {data.state === 'none' ? (
            <Note tone="warning">{t('agreements.state.none')}</Note>
          ) : (
            <Note tone={open ? 'info' : 'success'} live={false}>
              {t(open ? 'agreements.state.newer' : 'agreements.state.accepted')}
            </Note>
          )}
          {data.items.map((version) => (
            <VersionCard key={version.version} version={version} accepts={data.may.includes('accept')} />
          ))}
        </div>
      )}
    </>
  );
};

const VersionCard = ({ version, accepts }: { version: Version; accepts: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { acceptance, current, text } = version;
  const asks = current && acceptance === null;
  const [open, setOpen] = useState(asks);
  const [, ...paragraphs] = (text?.[format.locale] ?? '').split('\n\n');
  return (
    <Card title={t('agreements.customer')}>
      <div className={styles.head}>
        <span className={mergeClasses(type.body, type.quiet)}>
          {t('agreements.version', { version: version.version })}
        </span>
        {current ? (
          <ActiveBadge>{t('agreements.current')}</ActiveBadge>
        ) : (
          <EndedBadge>{t('agreements.earlier')}</EndedBadge>
        )}
        {acceptance === null && <Badge tone="warning">{t('agreements.notAccepted')}</Badge>}
      </div>
      {acceptance !== null && (
        <p className={type.body}>
          {t('agreements.acceptedBy', { name: acceptance.by.name, date: format.dateTime(acceptance.at) })}{' '}
          <span className={type.faint}>{t(`agreements.through.${acceptance.through}`)}</span>
        </p>
      )}
      {text === null ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('agreements.noText')}</p>
      ) : (
        <>
          {!asks && (
            <Button size="small" className={styles.read} aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'agreements.hide' : 'agreements.read')}
            </Button>
          )}
          {open && (
            <div className={styles.text} lang={langOf(format.locale)}>
              {paragraphs.map((paragraph) => (
                <p key={paragraph} className={mergeClasses(type.body, type.quiet)}>
                  {paragraph}
                </p>
              ))}
            </div>
          )}
        </>
      )}
      {asks && <Consent version={version.version} accepts={accepts} />}
    </Card>
  );
};

/** The box starts empty; only those who may bind the organization have it. */
const Consent = ({ version, accepts }: { version: string; accepts: boolean }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const { organization } = useSession();
  const [agreed, setAgreed] = useState(false);
  const accept = useAction(
    (_: undefined, key) => api.post('/api/v1/agreements/customer/accept', { version }, { key }),
    {
      refresh: [agreementsKey],
      onDone: () => toast(t('agreements.accepted')),
    },
  );
  if (!accepts && !may('agreement.accept')) return <Note tone="info">{t('agreements.needed')}</Note>;
  return (
    <div className={styles.consent}>
      <Checkbox
        className={styles.box}
        checked={agreed}
        label={t('agreements.box', { name: organization.name })}
        onChange={(_, data) => setAgreed(data.checked === true)}
      />
      {accept.failure !== undefined && <FailureNote failure={accept.failure} />}
      <Button
        appearance="primary"
        className={styles.accept}
        disabledFocusable={!agreed || accept.busy}
        {...(accept.busy ? { icon: <Spinner size="tiny" /> } : {})}
        onClick={() => {
          if (agreed && !accept.busy) void accept.run(undefined);
        }}
      >
        {t('agreements.accept')}
      </Button>
    </div>
  );
};

export default AgreementsPage;
