import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import { own } from '../../theme.ts';
import { AdminPageForm } from './admin-page-form.tsx';
import { HealthBadge } from './health-badge.tsx';
import { HealthForm } from './health-form.tsx';
import { type HealthHistory, type Service, servicesKey } from './shapes.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '28px' },
  history: { display: 'grid', '& > li + li': { borderTop: `1px solid ${own.line}` } },
  entry: { display: 'grid', justifyItems: 'start', gap: '4px', padding: '10px 0' },
});

const SHOWN = 20;

/** One service: how it is, where its admin page is, and what was said of it before. */
export const ServicePanel = ({ service, onClose }: { service: Service; onClose: () => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  return (
    <Panel
      title={service.names[format.locale]}
      line={t('services.all.panelLine', { plan: service.planId })}
      width={440}
      onClose={onClose}
    >
      <div className={styles.parts}>
        {may('service.manage') && <HealthForm key={`health ${service.version}`} service={service} />}
        {may('service.manage') && <AdminPageForm key={`page ${service.version}`} service={service} />}
        <History service={service} />
      </div>
    </Panel>
  );
};

const History = ({ service }: { service: Service }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: [...servicesKey, 'history', service.planId],
    queryFn: ({ signal }) =>
      api.get<HealthHistory>(`/api/v1/services/${encodeURIComponent(service.planId)}/history`, {
        query: { limit: SHOWN },
        signal,
      }),
  });
  return (
    <section>
      <h3 className={type.section}>{t('services.all.history')}</h3>
      {error !== null && <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p className={mergeClasses(type.body, type.faint)}>{t('services.all.historyNone')}</p>
      )}
      <ol className={styles.history}>
        {data?.items.map((change) => (
          <li key={change.id} className={styles.entry}>
            <HealthBadge health={change.health} />
            {change.message !== null && <span className={type.body}>{change.message[format.locale]}</span>}
            <span className={type.caption}>
              {t('services.all.historyBy', { date: format.dateTime(change.at), name: change.by.name })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
