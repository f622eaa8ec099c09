import { ClipboardTaskListLtrRegular, WalletCreditCardRegular } from '@fluentui/react-icons';
import { type PageDefinition, searchIn } from '../registry.ts';
import { CREDIT, REVIEWS } from './shapes.ts';

/** The operator's brake on orders (domain 5.4, Policies). */
export const CREDIT_PAGES: readonly PageDefinition[] = [
  {
    path: REVIEWS,
    load: () => import('./reviews.tsx'),
    permission: 'order-review.list',
    kinds: ['operator'],
    nav: { slot: 'orderReviews', icon: ClipboardTaskListLtrRegular, count: (_, home) => home?.orderReviews },
  },
  {
    path: CREDIT,
    load: () => import('./list.tsx'),
    permission: 'credit.list',
    kinds: ['operator'],
    nav: { slot: 'credit', icon: WalletCreditCardRegular },
    search: searchIn('providers', CREDIT, 'provider'),
  },
];
