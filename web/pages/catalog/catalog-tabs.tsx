import { useTranslation } from 'react-i18next';
import { RecordTabs } from '../../parts/record-tabs.tsx';
import { LISTS, VERSIONS } from './shapes.ts';

/** The operator's two views of the catalog: what holds now, and what held and will hold. */
export const CatalogTabs = ({ current }: { current: 'items' | 'versions' }) => {
  const { t } = useTranslation();
  return (
    <RecordTabs
      label={t('catalog.tabs.label')}
      tabs={[
        { label: t('catalog.tabs.items'), to: LISTS.operator, current: current === 'items' },
        { label: t('catalog.tabs.versions'), to: VERSIONS, current: current === 'versions' },
      ]}
    />
  );
};
