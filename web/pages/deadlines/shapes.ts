import type { OrganizationRef } from '../../api/shapes.ts';
import type { Deadline as Described } from '../../api/types.gen.ts';
import { subscriptionsKey } from '../subscriptions/shapes.ts';

export const KINDS = ['cancel', 'reduce', 'renewal', 'expiry', 'trial_end', 'disable', 'delete'] as const;
export type DeadlineKind = Described['kind'];
export type Deadline = Omit<Described, 'customer'> & { readonly customer: OrganizationRef };
export type DeadlinePage = { readonly items: readonly Deadline[]; readonly next: string | null };

export const DEADLINES = '/deadlines';
export const deadlinesKey = [...subscriptionsKey, 'deadlines'] as const;
