-- Which other partners serve a customer stands in the relationship's own row, and in the index by name, like all that a
-- row of the list shows: a page is one range of one index and looks nothing up row by row.
alter table relationships
  -- The customer's other active partners, in order. Nobody else: null. More than eight: empty, to be looked up, because
  -- an index entry has a limit and a change would have to write all of their rows.
  add column fellow_ids uuid[];

create function fellows_to_carry(partner uuid, partners uuid[]) returns uuid[] language sql immutable as $$
  select case when cardinality(array_remove(partners, partner)) > 8 then '{}'
    else nullif(array_remove(partners, partner), '{}') end
$$;

update relationships r
set fellow_ids = fellows_to_carry(r.partner_id, all_of.partners)
from (
  select customer_id, array_agg(partner_id order by partner_id) as partners
  from relationships where state = 'active' group by customer_id having count(*) > 1) all_of
where r.customer_id = all_of.customer_id and r.state = 'active';

-- A customer's partners, found by customer. Here "active" is said as "not ended": only the index by customer can then be
-- used. While a table that was empty a moment ago is being filled, all indexes look alike, and one by partner would be read
-- as a whole for each row.
create function active_partners_of(customer uuid) returns uuid[] language plpgsql set enable_seqscan = off as $$
begin
  return (select array_agg(r.partner_id order by r.partner_id) from relationships r
    where r.customer_id = customer and r.ended_at is null);
end $$;

-- A new row is born with its copies, now with its fellows too: those of the same statement that came before it included.
create or replace function carry_customer_facts() returns trigger language plpgsql as $$
begin
  select o.name, left(o.folded_name, 200), o.domain, o.country
    into new.name, new.folded_name, new.domain, new.country
    from organizations o where o.id = new.customer_id for no key update;
  select version into new.agreement_version from agreement_acceptances
    where organization_id = new.customer_id and kind = 'customer' order by accepted_at desc limit 1;
  select d.ends_at, d.auto_extend into new.admin_until, new.admin_extends from delegated_admins d
    where d.partner_id = new.partner_id and d.customer_id = new.customer_id and d.state = 'active'
    order by d.auto_extend desc, d.ends_at desc limit 1;
  new.admin_extends := coalesce(new.admin_extends, false);
  new.tagged := exists (
    select from customer_marks m
    where m.partner_id = new.partner_id and m.customer_id = new.customer_id and m.tags <> '{}');
  new.fellow_ids := fellows_to_carry(new.partner_id, active_partners_of(new.customer_id));
  return new;
end $$;

-- Whoever comes or goes is written to the rows of the others. The customer is locked first, by whoever writes and here
-- again, so that two who come at once know of each other.
create function carry_fellows() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  partners uuid[];
begin
  perform from organizations where id = new.customer_id for no key update;
  partners := active_partners_of(new.customer_id);
  update relationships r set fellow_ids = fellows_to_carry(r.partner_id, partners)
    where r.customer_id = new.customer_id and r.ended_at is null
      and r.fellow_ids is distinct from fellows_to_carry(r.partner_id, partners);
  return null;
end $$;
create trigger relationships_carry_fellows_in after insert on relationships
  for each row when (new.state = 'active') execute function carry_fellows();
create trigger relationships_carry_fellows_on after update of state on relationships
  for each row when (new.state is distinct from old.state) execute function carry_fellows();

drop index relationships_together;
drop index relationships_by_name;
create index relationships_by_name on relationships (partner_id, folded_name, customer_id)
  include (name, domain, country, capacity, since, origin, channel, agreement_version, admin_until, admin_extends, tagged,
    fellow_ids)
  where state = 'active';
