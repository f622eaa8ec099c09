import type { Id, OrganizationId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';

/** An organization as a vendor's own system is told of it. */
export type ProvisionedParty = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  /** The number that partners are known by; customers have none. */
  readonly partnerId: string | null;
};

/**
 * One line of an accepted order, with everything that whoever provisions it has to know. The id of the line is the id of
 * the wish: it is the same however often it is asked for, and what it makes is made once.
 */
export type ProvisioningWish = {
  readonly order: { readonly id: Id<'order'>; readonly placedAt: Instant };
  readonly line: Id<'order line'>;
  /** `add`: a new subscription. `change`: seats for one that is there. */
  readonly kind: 'add' | 'change';
  readonly customer: ProvisionedParty;
  readonly provider: ProvisionedParty;
  readonly partnerOfRecord: ProvisionedParty | null;
  readonly item: { readonly id: string; readonly names: Localized; readonly kind: string };
  /** The subscription whose seats change; null for a new one. */
  readonly subscriptionId: Id<'subscription'> | null;
  /** Seats in all once it is done, and before it. */
  readonly quantity: number;
  readonly quantityBefore: number | null;
  readonly termDuration: string;
  readonly billingCycle: string;
  /** For one seat and one billing cycle. */
  readonly unitPrice: Money;
};

/** What a vendor's own system said against a line: a code of its own, and a sentence for the provider's people. */
export type VendorRefusal = { readonly code: string; readonly sentence: string };

/** How a line ended at whoever provisions it. */
export type ProvisioningOutcome =
  | { readonly state: 'done'; readonly reference?: string | undefined }
  | ({ readonly state: 'refused' } & VendorRefusal);

/** What became of asking: an outcome, a promise of one, or a trouble that passes, so that it is asked again. */
export type ProvisioningAnswer =
  | ProvisioningOutcome
  | { readonly state: 'later'; readonly reference?: string | undefined }
  | { readonly state: 'trouble'; readonly reason: string };

/**
 * Makes what a line orders, or asks the system that does. It may be asked for the same line again, also while it still
 * answers: then it must give the outcome of what was made, not make it again. It never throws.
 */
export type Provisioner = (wish: ProvisioningWish) => Promise<ProvisioningAnswer>;

/** The built-in one: there is no other system, the subscription in Tandem is all there is to make. */
export const builtInProvisioner: Provisioner = async () => ({ state: 'done' });
