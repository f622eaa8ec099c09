-- The channel: who is who, who asked whom, who may do what for whom, and what happened.
-- Time comes from the application; no statement reads the server's clock. No foreign key crosses from one
-- organization's rows to another's, so that the tables can be distributed by their first key column.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table platform (
  key text primary key,
  value jsonb not null
);

create table regions (
  country text primary key check (country ~ '^[A-Z]{2}$'),
  code text not null
);

create table organizations (
  id uuid primary key,
  kind text not null check (kind in ('operator', 'provider', 'reseller', 'customer')),
  name text not null,
  folded_name text collate "C" not null,
  domain text not null,
  country text not null,
  locale text not null check (locale in ('en', 'zh-TW')),
  partner_id text,
  standing text not null default 'good' check (standing in ('good', 'suspended', 'terminated')),
  program_agreement_signed_at timestamptz,
  profile jsonb,
  support_contact jsonb,
  created_at timestamptz not null,
  version int not null default 1
);
create unique index organizations_domain on organizations (domain);
create unique index organizations_partner_id on organizations (partner_id) where partner_id is not null;

create table people (
  id uuid primary key,
  organization_id uuid not null,
  name text not null,
  upn text not null,
  locale text check (locale in ('en', 'zh-TW')),
  roles text[] not null default '{}',
  state text not null default 'active' check (state in ('active', 'removed')),
  created_at timestamptz not null,
  version int not null default 1
);
create unique index people_upn on people (upn) where state = 'active';
create index people_organization on people (organization_id, name, id);

create table invitations (
  inviter_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('reseller', 'reseller_joint', 'partnership')),
  co_inviter_id uuid,
  state text not null check (state in ('draft', 'issued', 'opened', 'accepted', 'declined', 'revoked', 'expired')),
  token_digest text not null,
  locale text not null,
  subject text not null,
  body text not null,
  edited boolean not null default false,
  delegated_admin jsonb,
  restrict_organization_id uuid,
  restrict_domain text,
  channel text,
  created_by_id uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  issued_at timestamptz,
  exported_at timestamptz,
  export_method text,
  opened_at timestamptz,
  opened_count int not null default 0,
  ended_at timestamptz,
  answered_by_id uuid,
  answered_by_name text,
  customer_id uuid,
  decline_reason text,
  version int not null default 1,
  primary key (inviter_id, id),
  check ((kind = 'reseller_joint') = (co_inviter_id is not null)),
  check ((state = 'accepted') = (customer_id is not null))
);
create unique index invitations_token on invitations (token_digest);
create index invitations_newest on invitations (inviter_id, created_at desc, id desc);
create index invitations_open_until on invitations (expires_at) where state in ('draft', 'issued', 'opened');
create index invitations_co_inviter on invitations (co_inviter_id) where state in ('draft', 'issued', 'opened');

-- One row per partner and customer and time: the partner's customer list is a range scan of its active rows. Company
-- name and domain of the customer are carried along, folded for search and sorting.
create table relationships (
  partner_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  capacity text not null check (capacity in ('reseller', 'indirect_reseller')),
  state text not null check (state in ('active', 'ended')),
  origin text not null check (origin in ('invitation', 'created_by_provider', 'portal_import', 'transfer')),
  channel text,
  via_id uuid,
  since timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('partner', 'customer', 'operator')),
  accepted_by_name text,
  folded_name text collate "C" not null,
  domain text collate "C" not null,
  version int not null default 1,
  primary key (partner_id, id),
  check ((state = 'ended') = (ended_at is not null and ended_by is not null))
);
create unique index relationships_one_active on relationships (partner_id, customer_id) where state = 'active';
create index relationships_by_name on relationships (partner_id, folded_name, customer_id) where state = 'active';
create index relationships_by_since on relationships (partner_id, since, customer_id) where state = 'active';
create index relationships_of_customer on relationships (customer_id, since desc);

create table removals (
  partner_id uuid not null,
  id uuid not null,
  relationship_id uuid,
  partnership_id uuid,
  statement_version text not null,
  statement_hash text not null,
  person_id uuid,
  person_name text not null,
  door text not null,
  at timestamptz not null,
  primary key (partner_id, id)
);

create table partnerships (
  id uuid primary key,
  provider_id uuid not null,
  reseller_id uuid not null,
  state text not null check (state in ('active', 'removed')),
  since timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  version int not null default 1,
  check ((state = 'removed') = (removed_at is not null))
);
create unique index partnerships_one_active on partnerships (provider_id, reseller_id) where state = 'active';
create index partnerships_of_reseller on partnerships (reseller_id, state);
create index partnerships_of_provider on partnerships (provider_id, state);

create table delegated_admins (
  partner_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  invitation_id uuid,
  name text not null,
  template text,
  roles text[] not null,
  duration_days int not null check (duration_days between 1 and 730),
  auto_extend boolean not null,
  state text not null check (state in ('active', 'expired', 'terminated')),
  activated_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  primary key (partner_id, id)
);
create index delegated_admins_of_pair on delegated_admins (partner_id, customer_id, state);
create index delegated_admins_of_customer on delegated_admins (customer_id);

create table access_assignments (
  partner_id uuid not null,
  id uuid not null,
  delegated_admin_id uuid not null,
  partner_group text not null,
  roles text[] not null,
  state text not null check (state in ('active', 'deleted')),
  primary key (partner_id, id)
);
create index access_assignments_of_grant on access_assignments (partner_id, delegated_admin_id);

create table agreement_acceptances (
  organization_id uuid not null,
  kind text not null check (kind in ('customer', 'program')),
  version text not null,
  person_id uuid,
  person_name text not null,
  accepted_at timestamptz not null,
  invitation_id uuid,
  primary key (organization_id, kind, version)
);

create table customer_marks (
  partner_id uuid not null,
  customer_id uuid not null,
  tags text[] not null default '{}',
  primary key (partner_id, customer_id)
);
create index customer_marks_tags on customer_marks using gin (partner_id, tags);

create table customer_stars (
  person_id uuid not null,
  partner_id uuid not null,
  customer_id uuid not null,
  primary key (person_id, customer_id)
);

-- One row per party that may read it, so that a log is a range scan. Append only: see the trigger.
create table audit_entries (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  event_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  customer_id uuid,
  customer_name text,
  actor_kind text not null,
  actor_organization_id uuid,
  actor_organization_name text,
  actor_person_id uuid,
  actor_person_name text,
  on_behalf boolean not null default false,
  right_used jsonb,
  second_factor jsonb,
  door text not null,
  request_id text not null,
  outcome text not null check (outcome in ('done', 'denied')),
  code text,
  details jsonb not null default '{}',
  before jsonb,
  after jsonb,
  seen_by uuid[] not null,
  primary key (organization_id, id)
);
create index audit_entries_newest on audit_entries (organization_id, at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the activity log is append only';
end $$;
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();

create table notices (
  person_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  type text not null,
  details jsonb not null,
  read_at timestamptz,
  primary key (person_id, id)
);

-- The first answer to a request, by actor, use case and key: a retry gets it again instead of a second effect.
create table idempotency (
  actor text not null,
  action text not null,
  key text not null,
  body_hash text not null,
  answer jsonb not null,
  expires_at timestamptz not null,
  primary key (actor, action, key)
);
create index idempotency_expiry on idempotency (expires_at);

-- Letters that were handed to the mail server, by event and recipient: a job that runs twice sends once.
create table letters_sent (
  event_id uuid not null,
  recipient text not null,
  kind text not null,
  at timestamptz not null,
  primary key (event_id, recipient, kind)
);
