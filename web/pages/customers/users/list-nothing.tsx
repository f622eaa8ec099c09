import { useTranslation } from 'react-i18next';
import { Empty, NothingMatches } from '../../../parts/empty.tsx';
import { useLicenseName } from '../licenses/use-licenses.ts';
import type { ListState } from './list-state.ts';

/** Why the list is empty, and the way on. */
export const ListNothing = ({
  customer,
  state,
  onChange,
}: {
  customer: string;
  state: ListState;
  onChange: (change: ListState) => void;
}) => {
  const { t } = useTranslation();
  const nameOf = useLicenseName(customer);
  const { search = '', licensed, deleted } = state;
  const filters = [
    ...(search === '' ? [] : [t('users.searched', { text: search })]),
    ...(licensed === undefined
      ? []
      : [
          t('common.activeFilter', {
            name: t('licenses.filter'),
            value: licensed === 'none' ? t('licenses.without') : nameOf(licensed),
          }),
        ]),
  ];
  if (filters.length > 0) {
    return <NothingMatches filters={filters} onClear={() => onChange({ search: undefined, licensed: undefined })} />;
  }
  if (deleted === true) {
    return (
      <Empty
        inside
        title={t('users.noneDeleted')}
        line={t('users.noneDeletedLine')}
        commands={[{ id: 'active', label: t('users.showActive'), run: () => onChange({ deleted: false }) }]}
      />
    );
  }
  return <Empty inside title={t('users.none')} line={t('users.noneLine')} />;
};
