-- An inviter finds an invitation again by what it remembers of it: words of the subject, the domain it was kept for, who
-- accepted it, or the code that somebody reads out from the link.
create function fold_words(words text) returns text language sql immutable parallel safe as $$
  select lower(regexp_replace(normalize(words, NFKD),
    '[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]',
    '', 'g'))
$$;

alter table invitations
  -- The code of the link, without its hyphen.
  add column link_code text collate "C" not null generated always as (
    upper(left(regexp_replace(token_digest, '[^A-Za-z0-9]', '', 'g'), 8) collate "C")) stored,
  -- All the rest, a line each, folded as names are in lists. The triggers below keep it true whoever writes.
  add column search_text text not null default '';

create function carry_invitation_words() returns trigger language plpgsql as $$
begin
  new.search_text := concat_ws(E'\n', fold_words(new.subject), new.restrict_domain,
    (select left(o.folded_name, 200) || E'\n' || o.domain from organizations o where o.id = new.customer_id));
  return new;
end $$;
create trigger invitations_carry before insert or update of subject, restrict_domain, customer_id on invitations
  for each row execute function carry_invitation_words();
update invitations set subject = subject;

-- Who accepted is found by the name it has now.
create index invitations_of_customer on invitations (customer_id) where customer_id is not null;
create function carry_answerer() returns trigger language plpgsql as $$
begin
  update invitations set customer_id = new.id where customer_id = new.id;
  return null;
end $$;
create trigger organizations_carry_answerer after update of name, folded_name, domain on organizations
  for each row when ((new.folded_name, new.domain) is distinct from (old.folded_name, old.domain))
  execute function carry_answerer();

-- The months of time, counted through: what an index of invitations is divided into.
create function month_of(at timestamptz) returns int language sql immutable parallel safe as $$
  select (extract(year from at at time zone 'UTC') * 12 + extract(month from at at time zone 'UTC'))::int
$$;
-- Search inside the words. An inviter and a month make one key, a person and a month another: a search walks back month by
-- month and stops when its page is full, whether it is for all of an organization's invitations or for one person's own.
create index invitations_search on invitations using gin (
  (array[inviter_id::text || ' ' || month_of(created_at), created_by_id::text || ' ' || month_of(created_at)]),
  search_text gin_trgm_ops) with (gin_pending_list_limit = 128);
create index invitations_by_link_code on invitations (inviter_id, link_code);
-- A person's own, newest first, however many the others of the organization have.
create index invitations_newest_of_person on invitations (inviter_id, created_by_id, created_at desc, id desc);
