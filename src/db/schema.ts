import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { DelegatedAdminRequest } from '../domain/delegated-admin.ts';
import type { OrderRequest } from '../domain/order-requests.ts';
import type { VendorRefusal } from '../domain/orders.ts';
import type { CompanyProfile, Organization } from '../domain/organizations.ts';
import type { ScheduledChange, SeatWindow, Subscription } from '../domain/subscriptions.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';

/** The tables as SQL sees them; each store translates its rows to the domain's words. */
export type Schema = {
  platform: { key: string; value: string };
  regions: { country: string; code: string };
  organizations: OrganizationRow;
  people: PersonRow;
  invitations: InvitationRow;
  relationships: RelationshipRow;
  removals: RemovalRow;
  partnerships: PartnershipRow;
  delegated_admins: DelegatedAdminRow;
  access_assignments: AccessAssignmentRow;
  agreement_acceptances: AgreementAcceptanceRow;
  customer_marks: { partner_id: string; customer_id: string; tags: string[] };
  customer_stars: { person_id: string; partner_id: string; customer_id: string };
  audit_entries: AuditEntryRow;
  notices: NoticeRow;
  idempotency: IdempotencyRow;
  letters_sent: { event_id: string; recipient: string; kind: string; at: Instant };
  catalog_versions: CatalogVersionRow;
  subscriptions: SubscriptionRow;
  charges: ChargeRow;
  orders: OrderRow;
  order_lines: OrderLineRow;
  order_requests: OrderRequestRow;
};

/** A jsonb column: read as a value, written as JSON text (an array would otherwise become a PostgreSQL array). */
export type Json<Value> = import('kysely').ColumnType<Value, string | null, string | null>;

export type OrganizationRow = {
  id: string;
  kind: string;
  name: string;
  folded_name: string;
  domain: string;
  country: string;
  locale: string;
  partner_id: string | null;
  standing: string;
  program_agreement_signed_at: Instant | null;
  profile: Json<CompanyProfile | null>;
  support_contact: Json<Organization['supportContact']>;
  created_at: Instant;
  version: number;
};
export type PersonRow = {
  id: string;
  organization_id: string;
  name: string;
  upn: string;
  locale: string | null;
  roles: string[];
  state: string;
  created_at: Instant;
  version: number;
  first_name: string | null;
  last_name: string | null;
  usage_location: string | null;
  deleted_at: Instant | null;
  folded_name: Carried<string>;
};
export type InvitationRow = {
  inviter_id: string;
  id: string;
  kind: string;
  co_inviter_id: string | null;
  state: string;
  token_digest: string;
  locale: string;
  subject: string;
  body: string;
  edited: boolean;
  delegated_admin: Json<DelegatedAdminRequest | null>;
  restrict_organization_id: string | null;
  restrict_domain: string | null;
  channel: string | null;
  created_by_id: string | null;
  created_by_name: string;
  created_at: Instant;
  expires_at: Instant;
  issued_at: Instant | null;
  exported_at: Instant | null;
  export_method: string | null;
  opened_at: Instant | null;
  opened_count: number;
  ended_at: Instant | null;
  answered_by_id: string | null;
  answered_by_name: string | null;
  customer_id: string | null;
  decline_reason: string | null;
  version: number;
};
export type RelationshipRow = {
  partner_id: string;
  id: string;
  customer_id: string;
  capacity: string;
  state: string;
  origin: string;
  channel: string | null;
  via_id: string | null;
  since: Instant;
  ended_at: Instant | null;
  ended_by: string | null;
  accepted_by_name: string | null;
  folded_name: string;
  domain: string;
  version: number;
  /** The rest is copied here by the database itself, for the customer list: see migration 0003. */
  name: Carried<string>;
  country: Carried<string>;
  agreement_version: Carried<string | null>;
  admin_until: Carried<Instant | null>;
  admin_extends: Carried<boolean>;
  tagged: Carried<boolean>;
  fellow_ids: Carried<string[] | null>;
};
/** A column that triggers fill: read, never written. */
type Carried<Value> = import('kysely').ColumnType<Value, never, never>;
export type RemovalRow = {
  partner_id: string;
  id: string;
  relationship_id: string | null;
  partnership_id: string | null;
  statement_version: string;
  statement_hash: string;
  locale: string;
  person_id: string | null;
  person_name: string;
  door: string;
  at: Instant;
};
export type PartnershipRow = {
  id: string;
  provider_id: string;
  reseller_id: string;
  state: string;
  since: Instant;
  removed_at: Instant | null;
  removed_by: string | null;
  version: number;
};
export type DelegatedAdminRow = {
  partner_id: string;
  id: string;
  customer_id: string;
  invitation_id: string | null;
  name: string;
  template: string | null;
  roles: string[];
  duration_days: number;
  auto_extend: boolean;
  state: string;
  activated_at: Instant;
  ends_at: Instant;
  ended_at: Instant | null;
  remind_at: Instant | null;
  version: number;
};
export type AccessAssignmentRow = {
  partner_id: string;
  id: string;
  delegated_admin_id: string;
  partner_group: string;
  roles: string[];
  state: string;
};
export type AgreementAcceptanceRow = {
  organization_id: string;
  kind: string;
  version: string;
  person_id: string | null;
  person_name: string;
  accepted_at: Instant;
  invitation_id: string | null;
};
export type AuditEntryRow = {
  organization_id: string;
  id: string;
  at: Instant;
  event_id: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  customer_id: string | null;
  customer_name: string | null;
  actor_kind: string;
  actor_organization_id: string | null;
  actor_organization_name: string | null;
  actor_person_id: string | null;
  actor_person_name: string | null;
  on_behalf: boolean;
  right_used: Json<Record<string, unknown> | null>;
  second_factor: Json<{ at: string; method: string } | null>;
  door: string;
  request_id: string;
  outcome: string;
  code: string | null;
  details: Json<Record<string, unknown>>;
  before: Json<Record<string, unknown> | null>;
  after: Json<Record<string, unknown> | null>;
  seen_by: string[];
};
export type NoticeRow = {
  person_id: string;
  id: string;
  event_id: string;
  at: Instant;
  type: string;
  details: Json<Record<string, unknown>>;
  read_at: Instant | null;
};
export type IdempotencyRow = {
  actor: string;
  action: string;
  key: string;
  body_hash: string;
  answer: Json<unknown>;
  expires_at: Instant;
};

export type CatalogVersionRow = {
  id: string;
  number: number;
  effective_at: Instant;
  created_at: Instant;
  person_id: string | null;
  person_name: string;
  items: number;
  added: number;
  changed: number;
  withdrawn: number;
};

export type SubscriptionRow = {
  customer_id: string;
  id: string;
  provider_id: string;
  reseller_id: string | null;
  item_id: string;
  name: Json<Localized>;
  friendly_name: string | null;
  search_text: string;
  kind: string;
  market: string;
  quantity: number;
  state: string;
  term_duration: string;
  billing_cycle: string;
  unit_minor: number;
  currency: string;
  auto_renew: boolean;
  started_at: Instant;
  term_starts_at: Instant;
  term_ends_at: Instant;
  cancel_until: Instant | null;
  windows: Json<readonly SeatWindow[]>;
  windows_end_at: Instant | null;
  next_charge_at: Instant | null;
  at_next_charge: Json<Subscription['atNextCharge']>;
  scheduled: Json<ScheduledChange | null>;
  state_since: Instant;
  state_ends_at: Instant | null;
  due_at: Instant | null;
  remind_at: Instant | null;
  order_line_id: string | null;
  converted_from: string | null;
  version: number;
};
export type ChargeRow = {
  customer_id: string;
  id: string;
  provider_id: string;
  reseller_id: string | null;
  subscription_id: string;
  kind: string;
  at: Instant;
  from_at: Instant;
  until_at: Instant;
  quantity: number;
  unit_minor: number;
  amount_minor: number;
  currency: string;
};
export type OrderRow = {
  customer_id: string;
  id: string;
  provider_id: string;
  reseller_id: string | null;
  further_reseller_ids: string[];
  request_id: string | null;
  state: string;
  note: string | null;
  reason: string | null;
  placed_by: string | null;
  placed_by_name: string | null;
  placed_at: Instant;
  settled_at: Instant | null;
  version: number;
};
export type OrderLineRow = {
  customer_id: string;
  order_id: string;
  id: string;
  position: number;
  subscription_id: string | null;
  adds_subscription: boolean;
  item_id: string;
  name: Json<Localized>;
  kind: string;
  quantity: number;
  quantity_before: number | null;
  term_duration: string;
  billing_cycle: string;
  aligned_to: Instant | null;
  unit_minor: number;
  due_minor: number;
  currency: string;
  state: string;
  code: string | null;
  reference: string | null;
  attempts: number;
  /** Written by `provisioning.ts` alone, as are `asked_at`, `promised` and `unheard`. */
  refusal: import('kysely').ColumnType<VendorRefusal | null, undefined, never>;
  settled_at: Instant | null;
};
export type OrderRequestRow = {
  customer_id: string;
  id: string;
  from_id: string;
  to_id: string;
  provider_id: string | null;
  passes_on_id: string | null;
  state: string;
  lines: Json<OrderRequest['lines']>;
  note: string | null;
  reason: string | null;
  code: string | null;
  order_id: string | null;
  submitted_by: string | null;
  submitted_by_name: string | null;
  submitted_at: Instant;
  answered_at: Instant | null;
  version: number;
};

/**
 * Writes SQL with types and runs nothing: a `Tx` runs it. Kysely is used as a compiler only, so that the connection,
 * the transaction and the prepared statements stay in `store.ts`.
 */
export const sqlFor = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
