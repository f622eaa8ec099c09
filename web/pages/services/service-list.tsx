import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { EndedBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { HealthBadge, healthIcon, NOTE_TONE } from './health-badge.tsx';
import { isTroubled, type OwnedService } from './shapes.ts';
import { useOpenAdminPage } from './use-open-admin-page.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px', minWidth: 0 },
  notes: { display: 'grid', gap: '8px' },
  since: { display: 'block' },
  badges: { display: 'inline-flex', gap: '6px' },
  block: { display: 'grid', gap: '6px', justifyItems: 'start' },
  link: { overflowWrap: 'anywhere' },
  /** Its words begin where the head of its column does. */
  open: { paddingLeft: 0, minWidth: 0 },
});

/**
 * The services of a customer: what is wrong first, in words, then all of them with the way to their admin pages. Ill ones
 * stand before healthy ones. `own`: the reader is of that customer.
 */
export const ServiceList = ({
  customer,
  services,
  own,
  beside = false,
}: {
  customer: { readonly id: string; readonly name: string };
  services: readonly OwnedService[];
  own: boolean;
  /** A panel stands beside it. */
  beside?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { open, link, failure } = useOpenAdminPage(customer.id);
  const sorted = [...services].sort(
    (one, other) =>
      Number(isTroubled(other)) - Number(isTroubled(one)) ||
      format.compareNames(one.names[format.locale], other.names[format.locale]),
  );
  const nameOf = (service: OwnedService): string => service.names[format.locale];
  const products = (service: OwnedService): string =>
    format.names(service.products.map((product) => product[format.locale]));
  const since = (service: OwnedService): string =>
    service.since === null ? t('services.always') : format.dateTime(service.since);
  const state = (service: OwnedService) => (
    <span className={styles.badges}>
      <HealthBadge health={service.health} />
      {service.suspended && <EndedBadge>{t('services.suspended')}</EndedBadge>}
    </span>
  );
  const adminPage = (service: OwnedService) =>
    service.may.includes('open') ? (
      <Button
        size="small"
        appearance="transparent"
        className={styles.open}
        icon={<OpenRegular />}
        aria-label={t('services.adminPageOf', { name: nameOf(service) })}
        onClick={() => void open({ planId: service.planId, name: nameOf(service) })}
      >
        {t('services.adminPage')}
      </Button>
    ) : (
      <span className={type.faint}>{t('common.none')}</span>
    );
  const columns: readonly Column<OwnedService>[] = [
    { id: 'name', label: t('services.columns.service'), main: true, width: beside ? '50%' : '20%', cell: nameOf },
    { id: 'health', label: t('services.columns.health'), width: '150px', cell: state, skeleton: 'badge' },
    { id: 'products', label: t('services.columns.products'), cell: products },
    {
      id: 'since',
      label: t('services.columns.since'),
      width: '164px',
      wideOnly: true,
      cell: (service) =>
        service.since === null ? <span className={type.faint}>{since(service)}</span> : since(service),
    },
    { id: 'act', label: t('services.columns.act'), width: '180px', cell: adminPage },
  ];
  if (services.length === 0) {
    return (
      <Empty
        inside
        title={t('services.none')}
        line={own ? t('services.noneOwnLine') : t('services.noneLine', { name: customer.name })}
      />
    );
  }
  const troubled = sorted.filter(isTroubled);
  return (
    <div className={styles.root}>
      <div className={styles.notes}>
        {troubled.length === 0 && (
          <Note tone="success" live={false}>
            {t('services.allHealthy')}
          </Note>
        )}
        {troubled.map((service) => (
          <Note
            key={service.planId}
            tone={NOTE_TONE[service.health]}
            icon={healthIcon(service.health)}
            title={`${nameOf(service)} · ${t(`services.health.${service.health}`)}`}
            live={false}
          >
            {service.message?.[format.locale]}
            {service.since !== null && (
              <span className={styles.since}>{t('services.sinceWhen', { date: format.dateTime(service.since) })}</span>
            )}
          </Note>
        ))}
        {failure !== undefined && <FailureNote failure={failure} />}
        {link !== undefined && (
          <Note tone="warning">
            {t('services.blocked')}{' '}
            <Link inline href={link} target="_blank" rel="noopener noreferrer" className={styles.link}>
              {link}
            </Link>
          </Note>
        )}
      </div>
      <DataTable
        label={t('services.list', { name: customer.name })}
        loadingLabel={t('services.loading')}
        columns={columns.filter(({ id }) => !beside || id === 'name' || id === 'health')}
        rows={sorted}
        rowKey={(service) => service.planId}
        rowName={nameOf}
        block={(service) => (
          <div className={styles.block}>
            <span className={mergeClasses(type.body, type.strong)}>{nameOf(service)}</span>
            {state(service)}
            <span className={type.caption}>{products(service)}</span>
            {service.may.includes('open') && adminPage(service)}
          </div>
        )}
      />
      {services.some((service) => service.may.includes('open')) && (
        <p className={type.caption}>
          {own ? t('services.adminPageOwnLine') : t('services.adminPageLine', { name: customer.name })}
        </p>
      )}
    </div>
  );
};
