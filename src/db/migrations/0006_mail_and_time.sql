-- Drafts that never left, oldest first: what the sweep drops after a day.
create index invitations_abandoned on invitations (created_at) where state = 'draft' and exported_at is null;

-- Letters that the sandbox's catcher took, one row per message and recipient; the newest 1,000 stay. Production sends
-- its mail to a real server and leaves this table empty.
create table sandbox_mail (
  number bigint generated always as identity primary key,
  id uuid not null,
  message_id text not null,
  recipient text not null,
  sender text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  at timestamptz not null
);
create unique index sandbox_mail_once on sandbox_mail (message_id, recipient);
create index sandbox_mail_of on sandbox_mail (recipient, number desc);
