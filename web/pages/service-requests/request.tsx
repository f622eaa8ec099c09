import { makeStyles } from '@fluentui/react-components';
import { ArrowResetRegular, ArrowUpRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { useSession } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { Composer } from './composer.tsx';
import { ContactLines } from './contact-lines.tsx';
import { AnswerState, SeverityBadge, StateBadge } from './request-words.tsx';
import {
  REQUESTS,
  requestApi,
  requestKey,
  requestsKey,
  type ServiceRequest,
  type ServiceRequestDetails,
  SUPPORT,
} from './shapes.ts';
import { Thread } from './thread.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '32px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  },
  main: { display: 'grid', gap: '20px', minWidth: 0 },
  side: {
    display: 'grid',
    gap: '12px',
    backgroundColor: own.soft,
    borderRadius: '12px',
    padding: '16px',
    [at.belowWide]: { order: -1 },
  },
});

type Act = { readonly what: 'escalate' | 'close' | 'reopen'; readonly toId?: string };

/** One request: what was said and done, whose turn it is, and what the reader can do with it (domain 3.12). */
const RequestPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { request: id = '' }: { request?: string } = useParams({ strict: false });
  const { organization } = useSession();
  const width = useWidth();
  const query = useQuery({
    queryKey: requestKey(id),
    queryFn: ({ signal }) => api.get<ServiceRequestDetails>(requestApi(id), { signal }),
  });
  const commands = useCommands(id, query.data);
  const request = query.data;
  if (request === undefined) {
    if (query.error !== null) return <FailurePage failure={query.error} onRetry={() => void query.refetch()} />;
    return <SkeletonRows label={t('serviceRequests.one.loading')} rows={6} columns={[2, 1]} />;
  }
  const isCustomer = organization.kind === 'customer';
  const phone = width === 'phone';
  return (
    <>
      <PageHead
        title={request.subject}
        crumbs={[
          isCustomer
            ? { label: t('serviceRequests.support.title'), to: SUPPORT }
            : { label: t('serviceRequests.title'), to: REQUESTS },
        ]}
        {...(phone ? {} : { state: <StateBadge request={request} /> })}
        commands={commands.list}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {commands.failure !== undefined && <FailureNote failure={commands.failure} />}
          <Thread id={id} raisedById={request.raisedBy.organization.id} />
          <Composer key={request.state} request={request} />
        </div>
        <Side request={request} />
      </div>
    </>
  );
};

const Side = ({ request }: { request: ServiceRequestDetails }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { raisedBy, handler, service } = request;
  const isCustomer = useSession().organization.kind === 'customer';
  const phone = useWidth() === 'phone';
  const raiser =
    raisedBy.person === null
      ? raisedBy.organization.name
      : t('serviceRequests.one.raisedByPerson', {
          person: raisedBy.person.name,
          organization: raisedBy.organization.name,
        });
  return (
    <section className={styles.side} aria-label={t('serviceRequests.one.facts')}>
      <h2 className={type.hidden}>{t('serviceRequests.one.facts')}</h2>
      <Facts
        facts={[
          ...(phone ? [{ name: t('serviceRequests.one.state'), value: <StateBadge request={request} /> }] : []),
          ...(isCustomer ? [] : [{ name: t('serviceRequests.one.customer'), value: request.customer.name }]),
          { name: t('serviceRequests.one.severity'), value: <SeverityBadge severity={request.severity} /> },
          { name: t('serviceRequests.one.answer'), value: <AnswerState request={request} /> },
          { name: t('serviceRequests.one.handler'), value: handler.name },
          {
            name: t('serviceRequests.one.contact'),
            value: <ContactLines name={handler.name} contact={request.contact} />,
          },
          ...(service === null
            ? []
            : [{ name: t('serviceRequests.one.service'), value: service.names[format.locale] }]),
          { name: t('serviceRequests.one.raisedBy'), value: raiser },
          { name: t('serviceRequests.one.raised'), value: format.dateTime(request.raisedAt) },
        ]}
      />
    </section>
  );
};

/** Passing it up, closing it, opening it again: what the reader may do now. */
const useCommands = (id: string, request: ServiceRequestDetails | undefined) => {
  const { t } = useTranslation();
  const toast = useToast();
  const act = useAction(
    ({ what, toId }: Act, key) =>
      api.post<ServiceRequest>(`${requestApi(id)}/${what}`, toId === undefined ? {} : { toId }, { key }),
    {
      refresh: [requestsKey],
      onDone: (after, { what }) =>
        toast(
          what === 'escalate'
            ? t('serviceRequests.one.escalated', { name: after.handler.name })
            : t(what === 'close' ? 'serviceRequests.one.closed' : 'serviceRequests.one.reopened'),
        ),
    },
  );
  const may = request?.may ?? [];
  const busy = act.busy;
  const list: readonly Command[] = [
    ...(request?.escalatesTo ?? []).map(({ id: toId, name }) => ({
      id: `escalate ${toId}`,
      label: t('serviceRequests.one.escalate', { name }),
      icon: <ArrowUpRegular />,
      busy,
      run: () => void act.run({ what: 'escalate', toId }),
    })),
    ...(may.includes('close')
      ? [
          {
            id: 'close',
            label: t('serviceRequests.one.close'),
            icon: <CheckmarkRegular />,
            busy,
            run: () => void act.run({ what: 'close' }),
          },
        ]
      : []),
    ...(may.includes('reopen')
      ? [
          {
            id: 'reopen',
            label: t('serviceRequests.one.reopen'),
            icon: <ArrowResetRegular />,
            busy,
            run: () => void act.run({ what: 'reopen' }),
          },
        ]
      : []),
  ];
  return { list, failure: act.failure };
};

export default RequestPage;
