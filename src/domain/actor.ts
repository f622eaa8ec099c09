import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import type { OrganizationKind } from './organizations.ts';
import type { Role } from './users.ts';

/** Who acts. Whoever cannot be named is a visitor and may see public facts only. */
export type Actor = PersonActor | ApplicationActor | { readonly kind: 'visitor' } | { readonly kind: 'system' };

export type PersonActor = {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly name: string;
  readonly upn: string;
  readonly locale: Locale;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly organizationKind: OrganizationKind;
  readonly roles: readonly Role[];
  /** When the person last proved a second factor in this session; null means never (domain 2.8). */
  readonly secondFactorAt: Instant | null;
  /** How: `totp`, `passkey`, or `sandbox` for the one-click sign-in of the cast. */
  readonly secondFactor: string | null;
};

/** An organization's own program, signed in with its client secret: it has no person and no second factor. */
export type ApplicationActor = {
  readonly kind: 'application';
  readonly applicationId: string;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly organizationKind: OrganizationKind;
};

/** An actor that belongs to an organization. */
export type Member = PersonActor | ApplicationActor;
export const isMember = (actor: Actor): actor is Member => actor.kind === 'person' || actor.kind === 'application';
