-- The operator's brake on orders: what may be charged to a provider in a calendar month, and above which amount an order
-- waits until the operator has looked at it. A provider of which nothing is said here orders as it likes.

create table credit_terms (
  provider_id uuid not null,
  currency text not null,
  -- What may be charged in one calendar month (UTC), in minor units; null: whatever is ordered.
  limit_minor bigint check (limit_minor >= 0),
  -- An order that charges more at once than this waits for the operator; null: none does.
  review_above_minor bigint check (review_above_minor >= 0),
  version int not null,
  primary key (provider_id, currency)
);

-- What was charged to a provider in a month is the sum of one range of this index, without the rows behind it.
create index charges_of_month on charges (provider_id, at) include (currency, amount_minor);

alter table orders
  drop constraint orders_state_check,
  add constraint orders_state_check check (
    state in ('pending', 'pending_review', 'completed', 'partial_success', 'error', 'rejected', 'cancelled')),
  -- Why the operator rejected it: for the provider that placed it.
  add column reason text;
alter table order_lines
  drop constraint order_lines_state_check,
  add constraint order_lines_state_check check (
    state in ('pending', 'sent', 'completed', 'error', 'rejected', 'cancelled'));
-- The orders of a provider that still will charge something, and those that wait for the operator, the longest first.
create index orders_open_of_provider on orders (provider_id) where state in ('pending', 'pending_review');
create index orders_in_review on orders (placed_at, id) where state = 'pending_review';

-- The operator's list of providers by name.
create index organizations_providers on organizations (folded_name, id) where kind = 'provider';
