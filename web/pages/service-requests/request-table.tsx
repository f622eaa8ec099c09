import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { AnswerState, SeverityBadge, StateBadge } from './request-words.tsx';
import { requestPath, type ServiceRequest } from './shapes.ts';

const useStyles = makeStyles({
  subject: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  block: { display: 'grid', gap: '6px', justifyItems: 'start' },
  wrap: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Requests, a row each, and the way to each. A customer knows whose they are. */
export const RequestTable = ({
  rows,
  ofOneCustomer = false,
  beside = false,
}: {
  rows: readonly ServiceRequest[] | undefined;
  /** All of them are of the customer whose page it is. */
  ofOneCustomer?: boolean;
  /** A panel stands beside it: what is less important steps aside. */
  beside?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const router = useRouter();
  const isCustomer = useSession().organization.kind === 'customer';
  const subject = (request: ServiceRequest, wrap: boolean) => (
    <TextLink to={requestPath(request.id)} look="quiet" className={mergeClasses(styles.subject, wrap && styles.wrap)}>
      {request.subject}
    </TextLink>
  );
  const columns: readonly Column<ServiceRequest>[] = [
    {
      id: 'subject',
      label: t('serviceRequests.columns.subject'),
      main: true,
      cell: (request) => subject(request, false),
    },
    ...(isCustomer || ofOneCustomer
      ? []
      : [
          {
            id: 'customer',
            label: t('serviceRequests.columns.customer'),
            width: '12%',
            cell: (request: ServiceRequest) => request.customer.name,
          },
        ]),
    {
      id: 'severity',
      label: t('serviceRequests.columns.severity'),
      width: '116px',
      skeleton: 'badge',
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'state',
      label: t('serviceRequests.columns.state'),
      width: beside ? '45%' : '234px',
      skeleton: 'badge',
      cell: (request) => <StateBadge request={request} />,
    },
    {
      id: 'answer',
      label: t('serviceRequests.columns.answer'),
      width: '214px',
      wideOnly: true,
      skeleton: 'badge',
      cell: (request) => <AnswerState request={request} />,
    },
    {
      id: 'raised',
      label: t('serviceRequests.columns.raised'),
      width: '152px',
      wideOnly: true,
      cell: ({ raisedAt }) => format.dateTime(raisedAt),
    },
  ];
  return (
    <DataTable
      label={t('serviceRequests.list')}
      loadingLabel={t('serviceRequests.loading')}
      columns={columns.filter(({ id }) => !beside || id === 'subject' || id === 'state')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={(request) => request.subject}
      onOpen={({ id }) => router.history.push(requestPath(id))}
      block={(request) => (
        <div className={styles.block}>
          <span className={mergeClasses(type.body, type.strong)}>{subject(request, true)}</span>
          {!isCustomer && !ofOneCustomer && <span className={type.caption}>{request.customer.name}</span>}
          <span className={styles.badges}>
            <SeverityBadge severity={request.severity} />
            <StateBadge request={request} />
            <AnswerState request={request} />
          </span>
          <span className={type.caption}>{format.dateTime(request.raisedAt)}</span>
        </div>
      )}
    />
  );
};
