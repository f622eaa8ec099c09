import type { OrganizationRef } from '../../api/shapes.ts';
import { type Names, subscriptionsKey } from '../subscriptions/shapes.ts';

export const KINDS = ['cancel', 'reduce', 'renewal', 'expiry', 'trial_end', 'disable', 'delete'] as const;
export type DeadlineKind = (typeof KINDS)[number];
export type Deadline = {
  readonly at: string;
  readonly kind: DeadlineKind;
  readonly subscription: {
    readonly id: string;
    readonly name: string;
    readonly names: Names;
    readonly quantity: number;
  };
  /** How many can be given back until then. */
  readonly seats?: number;
  readonly customer: OrganizationRef;
};
export type DeadlinePage = { readonly items: readonly Deadline[]; readonly next: string | null };

export const DEADLINES = '/deadlines';
export const deadlinesKey = [...subscriptionsKey, 'deadlines'] as const;
