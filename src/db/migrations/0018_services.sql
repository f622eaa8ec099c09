-- What surrounds a customer's subscriptions: how its services are, what it asks for help with, who it can turn to, and
-- where its bills go.

-- How a service is, for all who use it, and where its admin page stands. A service that has no row is healthy.
create table services (
  plan_id text collate "C" primary key,
  health text not null default 'healthy' check (health in ('healthy', 'degraded', 'outage', 'maintenance')),
  -- What the operator says of it, in both languages; null when there is nothing to say.
  message jsonb,
  since timestamptz,
  -- Where the admin page of a customer is, with places for its facts.
  admin_page text,
  version int not null default 1
);
-- Every change of health, newest first. Never edited.
create table service_health_changes (
  plan_id text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  health text not null,
  message jsonb,
  person_id uuid,
  person_name text not null,
  primary key (plan_id, id)
);
create index service_health_changes_newest on service_health_changes (plan_id, at desc, id desc);

-- A customer's call for help. Raised by the customer, or by a partner for it; `handler_id` is the organization that has
-- to answer, one after the other up the tiers.
create table service_requests (
  customer_id uuid not null,
  id uuid not null,
  raised_by_id uuid not null,
  raised_by_person_id uuid,
  raised_by_person_name text not null,
  handler_id uuid not null,
  -- Everybody who has had to do with it: the customer, the raiser, every handler so far.
  party_ids uuid[] not null,
  subject text not null,
  severity text not null check (severity in ('critical', 'moderate', 'minimal')),
  state text not null check (state in ('open', 'attention_needed', 'closed')),
  plan_id text collate "C",
  plan_name jsonb,
  raised_at timestamptz not null,
  -- By when the raiser is to have a first answer, and when it got one.
  answer_due_at timestamptz not null,
  answered_at timestamptz,
  state_since timestamptz not null,
  version int not null default 1,
  primary key (customer_id, id)
);
create unique index service_requests_id on service_requests (id);

-- Each party's own list, kept with the request by the database itself: a page is a range of one index.
create table service_request_parties (
  organization_id uuid not null,
  request_id uuid not null,
  customer_id uuid not null,
  state text not null,
  raised_at timestamptz not null,
  primary key (organization_id, request_id)
);
create index service_request_parties_newest on service_request_parties (organization_id, raised_at desc, request_id desc);
create index service_request_parties_by_state
  on service_request_parties (organization_id, state, raised_at desc, request_id desc);
create index service_request_parties_of_customer
  on service_request_parties (organization_id, customer_id, raised_at desc, request_id desc);

create function list_service_request() returns trigger language plpgsql as $$
begin
  insert into service_request_parties (organization_id, request_id, customer_id, state, raised_at)
    select party, new.id, new.customer_id, new.state, new.raised_at from unnest(new.party_ids) party
  on conflict (organization_id, request_id) do update set state = excluded.state;
  return null;
end $$;
create trigger service_requests_list after insert or update of party_ids, state on service_requests
  for each row execute function list_service_request();

-- What was said, and what was done, in the order in which it happened. Notes are the partners' own. Never edited.
create table service_request_entries (
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('message', 'note', 'escalated', 'closed', 'reopened')),
  organization_id uuid not null,
  organization_name text not null,
  person_id uuid,
  person_name text not null,
  text text,
  -- For an escalation: to whom.
  to_name text,
  primary key (request_id, id)
);
create index service_request_entries_oldest on service_request_entries (request_id, at, id);

-- Whom a partner names to one of its customers, in place of the contact that its own organization has.
create table support_contacts (
  partner_id uuid not null,
  customer_id uuid not null,
  contact jsonb not null,
  primary key (partner_id, customer_id)
);

-- Where a customer's bills go, and who its people to talk to are.
create table customer_accounts (
  customer_id uuid primary key,
  billing_profile jsonb,
  contacts jsonb not null default '{}',
  version int not null default 1
);
