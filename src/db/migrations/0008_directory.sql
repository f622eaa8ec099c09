-- A customer's directory: what its users have beside a name and a sign-in name, and lists that cost the same at a hundred
-- and at a hundred thousand of them.
alter table people
  add column first_name text,
  add column last_name text,
  -- Where the person uses what is licensed: a country.
  add column usage_location text check (usage_location ~ '^[A-Z]{2}$'),
  -- When the person was removed. A customer's users can be brought back for 30 days from here.
  add column deleted_at timestamptz,
  -- The name as it is sorted and searched: without case, width and accents. An index entry has a limit, and 200
  -- characters tell any two apart.
  add column folded_name text collate "C" generated always as (
    left(lower(regexp_replace(normalize(name, NFKD),
      '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]',
      '', 'g')), 200)) stored;
-- Nobody knows any more when they were removed: their time begins with their existence.
update people set deleted_at = created_at where state = 'removed';
alter table people add constraint people_deleted_at check ((state = 'removed') or deleted_at is null);

drop index people_organization;
create index people_by_name on people (organization_id, state, folded_name, id);
-- Search inside names and sign-in names. One organization, one state and one letter make one key, as in the customer
-- list: a search walks the alphabet and stops when its page is full.
create index people_search on people
  using gin ((organization_id::text || state || initial_of(folded_name)), (folded_name || E'\n' || upn) gin_trgm_ops)
  with (gin_pending_list_limit = 128);
-- Those with a role are few, however many people there are.
create index people_with_roles on people (organization_id) where state = 'active' and roles <> '{}';
create index people_deleted on people (deleted_at) where state = 'removed';

-- How many people an organization has, kept by the database itself: counting a hundred thousand takes longer than
-- showing fifty of them. Whoever adds or removes people has locked the organization before.
create table directory_sizes (
  organization_id uuid primary key,
  active int not null default 0,
  removed int not null default 0
);
insert into directory_sizes (organization_id, active, removed)
select organization_id, count(*) filter (where state = 'active'), count(*) filter (where state = 'removed')
from people group by organization_id;

create function count_people_in() returns trigger language plpgsql as $$
begin
  insert into directory_sizes as s (organization_id, active, removed)
    select organization_id, count(*) filter (where state = 'active'), count(*) filter (where state = 'removed')
    from came group by organization_id order by organization_id
  on conflict (organization_id) do update
    set active = s.active + excluded.active, removed = s.removed + excluded.removed;
  return null;
end $$;
create function count_people_out() returns trigger language plpgsql as $$
begin
  update directory_sizes s set active = s.active - gone.active, removed = s.removed - gone.removed
  from (
    select organization_id, count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'removed') as removed
    from went group by organization_id) gone
  where s.organization_id = gone.organization_id;
  return null;
end $$;
create function count_people_again() returns trigger language plpgsql as $$
begin
  update directory_sizes s set active = s.active + moved.active, removed = s.removed - moved.active
  from (
    select organization_id, sum(one)::int as active from (
      select organization_id, 1 as one from came where state = 'active'
      union all select organization_id, -1 from went where state = 'active') each_way
    group by organization_id) moved
  where s.organization_id = moved.organization_id and moved.active <> 0;
  return null;
end $$;
create trigger people_count_in after insert on people referencing new table as came
  for each statement execute function count_people_in();
create trigger people_count_out after delete on people referencing old table as went
  for each statement execute function count_people_out();
create trigger people_count_again after update on people referencing old table as went new table as came
  for each statement execute function count_people_again();
