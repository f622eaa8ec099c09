import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Note } from '../../../parts/note.tsx';
import { TextLink } from '../../../parts/text-link.tsx';
import { useMay, useSession } from '../../../session.tsx';
import { buyMoreLink } from './buy-more.ts';
import { type Choice, countsOf, type Holder } from './choice.ts';
import type { License } from './shapes.ts';

/** What stands in the way of the choice, and what it uses up; each with the way to more. */
export const PanelNotes = ({
  customer,
  licenses,
  users,
  choice,
}: {
  customer: string;
  licenses: readonly License[];
  users: readonly Holder[];
  choice: Choice;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const adding = licenses.filter((license) => countsOf(users, choice, license).added > 0);
  const nowhere = users.filter(({ usageLocation }) => usageLocation === null).length;
  return (
    <>
      {adding.map((license) => {
        const { added, left } = countsOf(users, choice, license);
        if (left > 0) return null;
        const count = left < 0 ? -left : added;
        const words = { count, number: format.number(count), name: license.names[format.locale] };
        return (
          <Note key={license.skuId} tone={left < 0 ? 'danger' : 'warning'} live>
            {left < 0 ? t('licenses.panel.tooFew', words) : t('licenses.panel.last', words)}{' '}
            <BuyMore customer={customer} license={license} />
          </Note>
        );
      })}
      {adding.length > 0 && nowhere > 0 && (
        <Note tone="warning" live>
          {users.length === 1
            ? t('licenses.panel.noLocationOne')
            : t('licenses.panel.noLocation', { count: nowhere, number: format.number(nowhere) })}
        </Note>
      )}
    </>
  );
};

/** The way to more licenses of a product; nothing where there is none. */
export const BuyMore = ({ customer, license }: { customer: string; license: License }) => {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { organization } = useSession();
  const may = useMay();
  const to = buyMoreLink(organization.kind, may, customer, license.skuId);
  if (to === undefined) return null;
  return (
    <TextLink to={to} aria-label={t('licenses.buyMoreOf', { name: license.names[locale] })}>
      {t('licenses.buyMore')}
    </TextLink>
  );
};
