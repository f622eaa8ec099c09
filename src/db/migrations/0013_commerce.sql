-- Commerce: what a provider sold to a customer, what it was ordered with, what was charged for it, and what a reseller or
-- a customer asked for. Money is in minor units; a subscription keeps the price it was bought at until its term ends.

create table subscriptions (
  customer_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  -- The partner of record: the reseller that serves it. Null when the provider serves the customer itself.
  reseller_id uuid,
  item_id text collate "C" not null,
  name jsonb not null,
  friendly_name text,
  -- Both names, the friendly one and the id, folded: what a search looks in.
  search_text text not null,
  kind text not null check (kind in ('license', 'addon', 'trial')),
  market text not null,
  quantity int not null check (quantity > 0),
  state text not null check (state in ('active', 'suspended', 'expired', 'disabled', 'deleted')),
  term_duration text not null check (term_duration in ('P1M', 'P1Y', 'P3Y')),
  billing_cycle text not null check (billing_cycle in ('monthly', 'annual', 'upfront')),
  -- For one seat and one billing cycle. The currency never changes.
  unit_minor bigint not null,
  currency text not null,
  auto_renew boolean not null,
  started_at timestamptz not null,
  -- The running term. Its end is anchored to its start, so that 31 January and a month end on the last of February.
  term_starts_at timestamptz not null,
  term_ends_at timestamptz not null,
  -- Until when it can be cancelled (7 x 24 hours after purchase and renewal); null when it cannot.
  cancel_until timestamptz,
  -- Seats that can still be given back: [{"seats": 5, "until": "..."}], soonest first.
  windows jsonb not null default '[]',
  -- When the last of these windows closes; null when there is none.
  windows_end_at timestamptz,
  -- The next billing period begins here; null when nothing more is charged in this term.
  next_charge_at timestamptz,
  -- Another billing cycle from that period on: {"billingCycle": "annual", "unitPrice": {"minor": ..., "currency": ...}}.
  at_next_charge jsonb,
  -- What happens at the end of the term: {"quantity"?, "termDuration"?, "billingCycle"?, "itemId"?, "termEndsAt"?}.
  scheduled jsonb,
  -- Since when it is in its state, and when time alone leads on from it; null in the last one.
  state_since timestamptz not null,
  state_ends_at timestamptz,
  -- The next moment at which time alone changes anything: the end of the term, a charge, the end of a state.
  due_at timestamptz,
  -- The order line that made it. Unique: a line is provisioned once, whatever is tried again.
  order_line_id uuid unique,
  -- The trial that it began as.
  converted_from text collate "C",
  version int not null default 1,
  primary key (customer_id, id),
  check (term_ends_at > term_starts_at),
  check (reseller_id is null or reseller_id <> provider_id)
);
create unique index subscriptions_id on subscriptions (id);
-- A customer's list in the order in which it is shown, for whoever sees all of it, and for a provider or reseller.
create index subscriptions_by_customer on subscriptions (customer_id, started_at desc, id desc);
create index subscriptions_by_provider on subscriptions (provider_id, customer_id, started_at desc, id desc);
create index subscriptions_by_reseller on subscriptions (reseller_id, customer_id, started_at desc, id desc)
  where reseller_id is not null;
create index subscriptions_by_item on subscriptions (customer_id, item_id);
-- What comes up for a partner: the ends of terms and states, and the windows that are open.
create index subscriptions_ending_of_provider on subscriptions (provider_id, state_ends_at) where state_ends_at is not null;
create index subscriptions_ending_of_reseller on subscriptions (reseller_id, state_ends_at)
  where reseller_id is not null and state_ends_at is not null;
create index subscriptions_open_of_provider on subscriptions (provider_id, windows_end_at) where windows_end_at is not null;
create index subscriptions_open_of_reseller on subscriptions (reseller_id, windows_end_at)
  where reseller_id is not null and windows_end_at is not null;
create index subscriptions_due on subscriptions (due_at) where due_at is not null;

-- What the provider owes for it: a row for each period and each change. A credit has a negative amount. Never edited.
create table charges (
  customer_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  reseller_id uuid,
  subscription_id uuid not null,
  kind text not null check (kind in ('purchase', 'cycle', 'seats_added', 'seats_removed', 'cancelled', 'renewal', 'upgrade', 'changed')),
  at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  quantity int not null,
  unit_minor bigint not null,
  amount_minor bigint not null,
  currency text not null,
  primary key (customer_id, id)
);
create index charges_by_subscription on charges (subscription_id, at desc, id desc);
create index charges_by_provider on charges (provider_id, at desc, id desc);

create table orders (
  customer_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  reseller_id uuid,
  request_id uuid unique,
  state text not null check (state in ('pending', 'completed', 'partial_success', 'error')),
  note text,
  placed_by uuid,
  placed_by_name text,
  placed_at timestamptz not null,
  settled_at timestamptz,
  version int not null default 1,
  primary key (customer_id, id)
);
create unique index orders_id on orders (id);
create index orders_by_customer on orders (customer_id, placed_at desc, id desc);
create index orders_by_provider on orders (provider_id, placed_at desc, id desc);
create index orders_by_reseller on orders (reseller_id, placed_at desc, id desc) where reseller_id is not null;

-- A line buys something new (item, term, cycle) or changes the seats of what is there (subscription). It keeps the price
-- that was shown when it was placed.
create table order_lines (
  customer_id uuid not null,
  order_id uuid not null,
  id uuid not null unique,
  position int not null,
  -- The subscription that is changed, or, once provisioned, the one that was made.
  subscription_id uuid,
  adds_subscription boolean not null,
  item_id text collate "C" not null,
  name jsonb not null,
  kind text not null,
  quantity int not null check (quantity > 0),
  -- For a change: how many seats there were when it was placed.
  quantity_before int,
  term_duration text not null,
  billing_cycle text not null,
  unit_minor bigint not null,
  -- What is charged for the line at once, as its review said.
  due_minor bigint not null,
  currency text not null,
  state text not null check (state in ('pending', 'sent', 'completed', 'error')),
  code text,
  -- What the vendor's own system calls it.
  reference text,
  attempts int not null default 0,
  settled_at timestamptz,
  primary key (customer_id, order_id, id)
);
create index order_lines_of_order on order_lines (order_id, position);
create index order_lines_open on order_lines (customer_id, item_id) where state in ('pending', 'sent');

-- A reseller asks its provider, a customer its reseller (or its provider, when it has no reseller).
create table order_requests (
  customer_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  -- The provider that would place the order.
  provider_id uuid,
  -- A reseller that passes a customer's request on names it here.
  passes_on_id uuid,
  state text not null check (state in ('submitted', 'accepted', 'ordered', 'declined', 'withdrawn', 'failed')),
  -- [{"catalogItemId", "quantity", "termDuration", "billingCycle"} | {"subscriptionId", "quantity"}], with names kept.
  lines jsonb not null,
  note text,
  reason text,
  code text,
  order_id uuid,
  submitted_by uuid,
  submitted_by_name text,
  submitted_at timestamptz not null,
  answered_at timestamptz,
  version int not null default 1,
  primary key (customer_id, id)
);
create unique index order_requests_id on order_requests (id);
create index order_requests_sent on order_requests (from_id, submitted_at desc, id desc);
create index order_requests_received on order_requests (to_id, submitted_at desc, id desc);
