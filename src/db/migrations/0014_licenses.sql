-- Licenses: who in a customer's directory uses what its subscriptions pay for.

create table license_assignments (
  customer_id uuid not null,
  user_id uuid not null,
  item_id text collate "C" not null,
  -- Service plans of the item that this user does not have.
  excluded_plans text[] not null default '{}',
  assigned_at timestamptz not null,
  assigned_by uuid,
  primary key (customer_id, user_id, item_id)
);
create index license_assignments_by_item on license_assignments (customer_id, item_id, user_id);

-- What a deleted user had: its seats are free for others, and it is given back when the user is, if any are left then.
create table kept_licenses (
  customer_id uuid not null,
  user_id uuid not null,
  item_id text collate "C" not null,
  excluded_plans text[] not null default '{}',
  primary key (customer_id, user_id, item_id)
);
create index kept_licenses_of_user on kept_licenses (user_id);

-- How many seats of an item a customer owns and how many of them are in use, kept by the database itself. Whoever assigns
-- locks the row, so that a seat is never given twice. There can be more in use than owned: a subscription that shrinks
-- or ends takes nothing away from anybody, it only leaves nothing to assign.
create table license_pools (
  customer_id uuid not null,
  item_id text collate "C" not null,
  total int not null default 0 check (total >= 0),
  assigned int not null default 0 check (assigned >= 0),
  primary key (customer_id, item_id)
);
insert into license_pools (customer_id, item_id, total)
select customer_id, item_id, coalesce(sum(quantity) filter (where state in ('active', 'expired')), 0)
from subscriptions group by customer_id, item_id;

-- Owned are the seats of subscriptions in which users can work: active, and expired for its days of grace.
create function count_owned_seats() returns trigger language plpgsql as $$
declare
  gone int := case when tg_op <> 'INSERT' and old.state in ('active', 'expired') then old.quantity else 0 end;
  come int := case when tg_op <> 'DELETE' and new.state in ('active', 'expired') then new.quantity else 0 end;
begin
  if tg_op = 'UPDATE' and old.item_id = new.item_id and gone = come then
    return null;
  end if;
  if tg_op <> 'DELETE' then
    insert into license_pools as p (customer_id, item_id, total) values (new.customer_id, new.item_id, come)
    on conflict (customer_id, item_id) do update set total = p.total + excluded.total;
  end if;
  if gone <> 0 then
    update license_pools set total = total - gone where customer_id = old.customer_id and item_id = old.item_id;
  end if;
  -- When all its seats become another item (an upgrade, a trial that converts), licenses go along: as many as it had seats,
  -- those first that were assigned first. Whoever has the new item already keeps both.
  if tg_op = 'UPDATE' and old.item_id <> new.item_id and come > 0 then
    update license_assignments a set item_id = new.item_id from (
      select user_id from license_assignments f
      where customer_id = old.customer_id and item_id = old.item_id and not exists (
        select from license_assignments t
        where t.customer_id = f.customer_id and t.user_id = f.user_id and t.item_id = new.item_id)
      order by assigned_at, user_id limit old.quantity) moved
    where a.customer_id = old.customer_id and a.user_id = moved.user_id and a.item_id = old.item_id;
  end if;
  return null;
end $$;
create trigger subscriptions_count_seats after insert or update or delete on subscriptions
  for each row execute function count_owned_seats();

create function count_assigned_in() returns trigger language plpgsql as $$
begin
  insert into license_pools as p (customer_id, item_id, assigned)
    select customer_id, item_id, count(*) from came group by customer_id, item_id order by customer_id, item_id
  on conflict (customer_id, item_id) do update set assigned = p.assigned + excluded.assigned;
  return null;
end $$;
create function count_assigned_out() returns trigger language plpgsql as $$
begin
  update license_pools p set assigned = p.assigned - gone.seats
  from (select customer_id, item_id, count(*) as seats from went group by customer_id, item_id) gone
  where p.customer_id = gone.customer_id and p.item_id = gone.item_id;
  return null;
end $$;
create function count_assigned_again() returns trigger language plpgsql as $$
begin
  insert into license_pools (customer_id, item_id) select distinct customer_id, item_id from came
  on conflict (customer_id, item_id) do nothing;
  update license_pools p set assigned = p.assigned + moved.seats
  from (
    select customer_id, item_id, sum(one)::int as seats from (
      select customer_id, item_id, 1 as one from came
      union all select customer_id, item_id, -1 from went) each_way
    group by customer_id, item_id) moved
  where p.customer_id = moved.customer_id and p.item_id = moved.item_id and moved.seats <> 0;
  return null;
end $$;
create trigger license_assignments_count_in after insert on license_assignments referencing new table as came
  for each statement execute function count_assigned_in();
create trigger license_assignments_count_out after delete on license_assignments referencing old table as went
  for each statement execute function count_assigned_out();
create trigger license_assignments_count_again after update on license_assignments
  referencing old table as went new table as came for each statement execute function count_assigned_again();
