-- The customer list is the hot path. What a row of it shows stands in the relationship's own row, and the index by name
-- carries it, so that a page is one short range scan of one index, however many customers there are. The triggers below
-- keep the copies true whoever writes; what is copied is never edited here.
alter table relationships
  add column name text,
  add column country text,
  -- The customer agreement accepted last; none: null.
  add column agreement_version text,
  -- The admin roles that last longest: until when, and whether they go on by themselves. None: null.
  add column admin_until timestamptz,
  add column admin_extends boolean not null default false,
  -- Whether this partner has tagged the customer: most have no tags, and need no look at them.
  add column tagged boolean not null default false;

-- Names are cut for sorting and searching: an index entry has a limit, and 200 characters tell any two apart.
update relationships r
set name = o.name, country = o.country, folded_name = left(o.folded_name, 200), domain = o.domain,
  agreement_version = (
    select version from agreement_acceptances
    where organization_id = r.customer_id and kind = 'customer' order by accepted_at desc limit 1),
  tagged = exists (
    select from customer_marks m where m.partner_id = r.partner_id and m.customer_id = r.customer_id and m.tags <> '{}')
from organizations o where o.id = r.customer_id;
update relationships r
set admin_until = d.ends_at, admin_extends = d.auto_extend
from (
  select distinct on (partner_id, customer_id) partner_id, customer_id, ends_at, auto_extend
  from delegated_admins where state = 'active' order by partner_id, customer_id, auto_extend desc, ends_at desc) d
where d.partner_id = r.partner_id and d.customer_id = r.customer_id;
alter table relationships alter column name set not null, alter column country set not null;

-- A new row is born with its copies.
create function carry_customer_facts() returns trigger language plpgsql as $$
begin
  select o.name, left(o.folded_name, 200), o.domain, o.country
    into new.name, new.folded_name, new.domain, new.country
    from organizations o where o.id = new.customer_id;
  select version into new.agreement_version from agreement_acceptances
    where organization_id = new.customer_id and kind = 'customer' order by accepted_at desc limit 1;
  select d.ends_at, d.auto_extend into new.admin_until, new.admin_extends from delegated_admins d
    where d.partner_id = new.partner_id and d.customer_id = new.customer_id and d.state = 'active'
    order by d.auto_extend desc, d.ends_at desc limit 1;
  new.admin_extends := coalesce(new.admin_extends, false);
  new.tagged := exists (
    select from customer_marks m
    where m.partner_id = new.partner_id and m.customer_id = new.customer_id and m.tags <> '{}');
  return new;
end $$;
create trigger relationships_carry before insert on relationships
  for each row execute function carry_customer_facts();

-- The customer's own facts go to the lists of all its partners (domain 8, row 24).
create function carry_organization() returns trigger language plpgsql as $$
begin
  update relationships
    set name = new.name, folded_name = left(new.folded_name, 200), domain = new.domain, country = new.country
    where customer_id = new.id;
  return null;
end $$;
create trigger organizations_carry after update of name, folded_name, domain, country on organizations
  for each row when (new.kind = 'customer' and (new.name, new.folded_name, new.domain, new.country)
    is distinct from (old.name, old.folded_name, old.domain, old.country))
  execute function carry_organization();

create function carry_agreement() returns trigger language plpgsql as $$
begin
  update relationships set agreement_version = new.version
    where customer_id = new.organization_id and state = 'active' and agreement_version is distinct from new.version;
  return null;
end $$;
create trigger agreement_acceptances_carry after insert on agreement_acceptances
  for each row when (new.kind = 'customer') execute function carry_agreement();

-- The partner's own rights and marks go to its own row. Admin roles are locked before relationships, so that no two
-- transactions wait for each other here.
create function carry_delegated_admin() returns trigger language plpgsql as $$
declare
  until timestamptz;
  extends boolean;
begin
  select d.ends_at, d.auto_extend into until, extends from delegated_admins d
    where d.partner_id = new.partner_id and d.customer_id = new.customer_id and d.state = 'active'
    order by d.auto_extend desc, d.ends_at desc limit 1;
  update relationships set admin_until = until, admin_extends = coalesce(extends, false)
    where partner_id = new.partner_id and customer_id = new.customer_id and state = 'active'
      and (admin_until, admin_extends) is distinct from (until, coalesce(extends, false));
  return null;
end $$;
create trigger delegated_admins_carry after insert or update of state, ends_at, auto_extend on delegated_admins
  for each row execute function carry_delegated_admin();

create function carry_marks() returns trigger language plpgsql as $$
begin
  update relationships set tagged = new.tags <> '{}'
    where partner_id = new.partner_id and customer_id = new.customer_id and state = 'active'
      and tagged <> (new.tags <> '{}');
  return null;
end $$;
create trigger customer_marks_carry after insert or update of tags on customer_marks
  for each row execute function carry_marks();

-- The list by name: everything that a row shows is in the index. By date: what search looks at.
drop index relationships_by_name;
create index relationships_by_name on relationships (partner_id, folded_name, customer_id)
  include (name, domain, country, capacity, since, origin, channel, agreement_version, admin_until, admin_extends, tagged)
  where state = 'active';
drop index relationships_by_since;
create index relationships_by_since on relationships (partner_id, since, customer_id) include (folded_name, domain)
  where state = 'active';
-- Which partners serve the same customer: those of neighbours in the list are neighbours here too, so that a page of
-- the list finds all of its rows' partners in one place.
create index relationships_together on relationships (folded_name, customer_id, partner_id) where state = 'active';

-- Which part of the alphabet a folded name begins in, in the order of the list: a letter each, the rest in 17 parts.
create function initial_of(folded_name text) returns int language sql immutable parallel safe as $$
  select case when ascii(folded_name) < 97 then 0
    when ascii(folded_name) < 123 then ascii(folded_name) - 96
    else 27 + least(ascii(folded_name) / 4096, 16) end
$$;
-- Search inside names and domains. One partner and one letter make one key: a search walks the alphabet and stops when
-- its page is full, instead of collecting and sorting everything that matches. The list of entries not yet filed is kept
-- short, because every search reads it.
create index relationships_search on relationships
  using gin ((partner_id::text || initial_of(folded_name)), (folded_name || E'\n' || domain) gin_trgm_ops)
  with (gin_pending_list_limit = 128) where state = 'active';

-- An index answers alone only for rows that vacuum has seen; by default it would look at a big table very seldom.
alter table relationships set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05);
