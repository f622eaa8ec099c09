import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { isTroubled } from '../../services/shapes.ts';
import { useOwnedServices } from '../../services/use-owned-services.ts';
import { useAccess } from '../users/use-access.ts';
import { refusalOf } from './shapes.ts';

/** "8 services, 1 not healthy", that they are closed to the reader, or nothing as long as neither is known. */
export const useServicesFact = (customer: string): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: access } = useAccess(customer);
  const closed = access === undefined || refusalOf(access) !== null;
  const { data } = useOwnedServices(customer, !closed);
  if (access !== undefined && closed) return t('services.closed');
  if (data === undefined) return '';
  const said = (count: number) => ({ count, number: format.number(count) });
  const services = t('services.fact', said(data.items.length));
  const troubled = data.items.filter(isTroubled).length;
  return troubled === 0 ? services : t('services.factTrouble', { services, ...said(troubled) });
};
