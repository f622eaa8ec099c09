-- A long directory in which little is found: users without any license, and names with one or two letters in them.

-- The active people without a license, by name: a narrow list of their own, because a person's row is dear to write (all
-- that is searched in it is written again). Whoever assigns or takes back has locked the user.
create table people_unlicensed (
  organization_id uuid not null,
  folded_name text collate "C" not null,
  person_id uuid not null,
  primary key (organization_id, folded_name, person_id)
);
insert into people_unlicensed (organization_id, folded_name, person_id)
select organization_id, folded_name, id from people p
where state = 'active' and not exists (
  select from license_assignments l where l.customer_id = p.organization_id and l.user_id = p.id);

create function list_unlicensed() returns trigger language plpgsql as $$
begin
  insert into people_unlicensed (organization_id, folded_name, person_id)
    select organization_id, folded_name, id from came p
    where state = 'active' and not exists (
      select from license_assignments l where l.customer_id = p.organization_id and l.user_id = p.id);
  return null;
end $$;
create function unlist_unlicensed() returns trigger language plpgsql as $$
begin
  delete from people_unlicensed u using went p
  where (u.organization_id, u.folded_name, u.person_id) = (p.organization_id, p.folded_name, p.id);
  return null;
end $$;
create function relist_unlicensed() returns trigger language plpgsql as $$
begin
  delete from people_unlicensed u using went was join came is_now on is_now.id = was.id
  where (is_now.folded_name, is_now.state) is distinct from (was.folded_name, was.state)
    and (u.organization_id, u.folded_name, u.person_id) = (was.organization_id, was.folded_name, was.id);
  insert into people_unlicensed (organization_id, folded_name, person_id)
    select is_now.organization_id, is_now.folded_name, is_now.id from went was join came is_now on is_now.id = was.id
    where (is_now.folded_name, is_now.state) is distinct from (was.folded_name, was.state) and is_now.state = 'active'
      and not exists (
        select from license_assignments l where l.customer_id = is_now.organization_id and l.user_id = is_now.id);
  return null;
end $$;
create trigger people_list_in after insert on people referencing new table as came
  for each statement execute function list_unlicensed();
create trigger people_list_out after delete on people referencing old table as went
  for each statement execute function unlist_unlicensed();
create trigger people_list_again after update on people referencing old table as went new table as came
  for each statement execute function relist_unlicensed();

create function unlist_licensed() returns trigger language plpgsql as $$
begin
  delete from people_unlicensed u using (select distinct user_id from came) l join people p on p.id = l.user_id
  where (u.organization_id, u.folded_name, u.person_id) = (p.organization_id, p.folded_name, p.id);
  return null;
end $$;
create function relist_licensed() returns trigger language plpgsql as $$
begin
  insert into people_unlicensed (organization_id, folded_name, person_id)
    select p.organization_id, p.folded_name, p.id from (select distinct user_id from went) l
    join people p on p.id = l.user_id and p.state = 'active'
    where not exists (
      select from license_assignments a where a.customer_id = p.organization_id and a.user_id = p.id)
  on conflict do nothing;
  return null;
end $$;
create trigger license_assignments_list_in after insert on license_assignments referencing new table as came
  for each statement execute function unlist_licensed();
create trigger license_assignments_list_out after delete on license_assignments referencing old table as went
  for each statement execute function relist_licensed();

-- Every letter of a text, and every two that stand together: what is too short for a trigram. In Chinese that is a name.
create function short_parts(said text) returns text[] language sql immutable parallel safe as $$
  select letters || array(select a || b from unnest(letters, letters[2:]) pair (a, b) where b is not null)
  from string_to_array(said, null) letters
$$;
-- Of the sign-in name only its beginning: all the others of an organization end alike.
create index people_short_search on people
  using gin ((organization_id::text || state || initial_of(folded_name)), short_parts(folded_name || E'\n' || left(upn, 2)))
  with (gin_pending_list_limit = 128);
