-- Notices arrive once per person and event, and are read newest first.
alter table notices add column event_id uuid not null;
create unique index notices_once on notices (person_id, event_id);
create index notices_newest on notices (person_id, at desc, id desc);
create index notices_unread on notices (person_id) where read_at is null;

-- The log of one customer, and what was denied, without reading all the rest of a month.
create index audit_entries_of_customer on audit_entries (organization_id, customer_id, at desc, id desc)
  where customer_id is not null;
create index audit_entries_denied on audit_entries (organization_id, at desc, id desc) where outcome = 'denied';

-- When somebody last came in: a session counts from the moment its second factor was shown. Sessions end and are
-- dropped, so the moment is kept with the person.
alter table identity.users add column last_sign_in_at timestamptz;
create function identity.note_sign_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.second_factor_at is null then
    update identity.users set last_sign_in_at = new.second_factor_at where id = new.user_id;
  end if;
  return null;
end $$;
create trigger sessions_note_sign_in after insert or update of second_factor_at on identity.sessions
  for each row when (new.second_factor_at is not null) execute function identity.note_sign_in();
