import { ArrowDownloadRegular, ArrowImportRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useMay, useSession } from '../../session.tsx';
import { CatalogTabs } from './catalog-tabs.tsx';
import { CatalogItems } from './items.tsx';
import { IMPORT, type Side } from './shapes.ts';

/** Price lists and offers of a provider (domain 5.2), the catalog of the operator (domain 5.4), a reseller's offers. */
const Catalog = () => {
  const { t } = useTranslation();
  const { kind } = useSession().organization;
  const side = kind === 'operator' || kind === 'reseller' ? kind : 'provider';
  const commands = useCommands(side);
  return (
    <>
      <PageHead title={t(`catalog.title.${side}`)} line={t(`catalog.line.${side}`)} commands={commands} />
      {side === 'operator' && <CatalogTabs current="items" />}
      <CatalogItems side={side} commands={commands} />
    </>
  );
};

const useCommands = (side: Side): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  return [
    ...(may('catalog.import')
      ? [{ id: 'import', label: t('catalog.import'), icon: <ArrowImportRegular />, to: IMPORT, primary: true }]
      : []),
    ...(may('catalog.see-prices')
      ? [
          {
            id: 'export',
            label: t(side === 'operator' ? 'catalog.exportAll' : 'catalog.export'),
            icon: <ArrowDownloadRegular />,
            file: '/api/v1/catalog.csv',
          },
        ]
      : []),
  ];
};

export default Catalog;
