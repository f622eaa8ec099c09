import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  BoxMultipleRegular,
  BuildingRegular,
  CartRegular,
  ChevronRightRegular,
  HeartPulseRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../parts/go.ts';
import { hasPage } from '../../parts/places.ts';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { ordersPath } from '../orders/shapes.ts';
import { useOrdersFact } from '../orders/use-orders-fact.ts';
import { subscriptionsPath } from '../subscriptions/shapes.ts';
import { useSubscriptionsFact } from '../subscriptions/use-subscriptions-fact.ts';
import { servicesPath } from './services/shapes.ts';
import { useServicesFact } from './services/use-services-fact.ts';
import { recordPath } from './shapes.ts';
import { usersPath } from './users/shapes.ts';
import { useUsersFact } from './users/use-users-fact.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(210px, 100%), 1fr))',
    gap: '10px',
    [at.phone]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 0,
      border: `1px solid ${own.line}`,
      borderRadius: '12px',
      backgroundColor: own.sheet,
      overflow: 'hidden',
      '& > li + li': { borderTop: `1px solid ${own.line}` },
    },
  },
  link: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    alignItems: 'start',
    gap: '0 10px',
    boxSizing: 'border-box',
    minHeight: '64px',
    height: '100%',
    padding: '11px 8px 11px 14px',
    border: `1px solid ${own.line}`,
    borderRadius: '10px',
    backgroundColor: own.sheet,
    color: own.accentText,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: own.soft2 },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
    [at.phone]: {
      gridTemplateColumns: '20px max-content minmax(0, 1fr) 16px',
      alignItems: 'center',
      minHeight: '44px',
      border: 'none',
      borderRadius: 0,
      ':focus-visible': { outlineOffset: '-2px' },
    },
  },
  icon: { display: 'inline-flex', fontSize: '18px', paddingTop: '1px', [at.phone]: { paddingTop: 0 } },
  words: { display: 'grid', gap: '2px', minWidth: 0, [at.phone]: { display: 'contents' } },
  name: { fontWeight: 600, color: own.accentText, [at.phone]: { color: own.text } },
  // Chinese breaks there, too.
  fact: { color: own.text3, wordBreak: 'keep-all', overflowWrap: 'anywhere', [at.phone]: { textAlign: 'right' } },
  chevron: { display: 'none', color: own.text3, [at.phone]: { display: 'inline-flex' } },
});

type QuickLink = {
  readonly pattern: string;
  readonly to: string;
  readonly icon: ReactElement;
  readonly name: string;
  /** One live fact. */
  readonly fact: string;
};

/** A fact breaks only between its parts: "28 users," and "3 of 25 licenses free". */
const keptTogether = (fact: string): string => fact.replace(/(?<!,) /g, '\u00A0');

/** From an open record to the pages of the customer (S26). Each appears when its page exists. */
export const QuickLinks = ({ id, name }: { id: string; name: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const usersFact = useUsersFact(id);
  const subscriptionsFact = useSubscriptionsFact(id, may('subscription.list'));
  const ordersFact = useOrdersFact(id, may('order-request.list'));
  const servicesFact = useServicesFact(id);
  const links: readonly QuickLink[] = [
    {
      pattern: '/customers/$customer',
      to: recordPath(id),
      icon: <BuildingRegular />,
      name: t('customers.links.account'),
      fact: t('customers.links.accountLine'),
    },
    ...(may('subscription.list')
      ? [
          {
            pattern: '/customers/$customer/subscriptions',
            to: subscriptionsPath(id),
            icon: <BoxMultipleRegular />,
            name: t('subscriptions.title'),
            fact: subscriptionsFact,
          },
        ]
      : []),
    ...(may('user.list')
      ? [
          {
            pattern: '/customers/$customer/users',
            to: usersPath(id),
            icon: <PeopleTeamRegular />,
            name: t('users.title'),
            fact: usersFact,
          },
        ]
      : []),
    ...(may('service.read')
      ? [
          {
            pattern: '/customers/$customer/services',
            to: servicesPath(id),
            icon: <HeartPulseRegular />,
            name: t('services.title'),
            fact: servicesFact,
          },
        ]
      : []),
    ...(may('order.list')
      ? [
          {
            pattern: '/customers/$customer/orders',
            to: ordersPath(id),
            icon: <CartRegular />,
            name: t('orders.history'),
            fact: ordersFact,
          },
        ]
      : []),
  ];
  return (
    <nav aria-label={t('customers.links.heading', { name })}>
      <ul className={styles.root}>
        {links
          .filter((link) => hasPage(link.pattern))
          .map((link) => (
            <li key={link.pattern}>
              <a {...go(link.to)} className={styles.link}>
                <span aria-hidden="true" className={styles.icon}>
                  {link.icon}
                </span>
                <span className={styles.words}>
                  <span className={mergeClasses(type.body, styles.name)}>{link.name}</span>
                  <span className={mergeClasses(type.caption, styles.fact)}>{keptTogether(link.fact)}</span>
                </span>
                <ChevronRightRegular className={styles.chevron} aria-hidden="true" />
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
};
