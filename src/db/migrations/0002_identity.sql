-- Who may come in: passwords, second factors, sessions and tokens. `people` says who somebody is; here is only what
-- proves it. The tables users, sessions, accounts, verifications, two_factors and passkeys have the shape that
-- better-auth 1.7.5 reads and writes; the others are ours.

create schema identity;

-- One row per person who can sign in; name and email (the UPN) follow `people` by the trigger below.
create table identity.users (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default true,
  image text,
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null default false,
  -- Tokens issued before this moment are refused: set when all of a person's access is ended.
  tokens_valid_from timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index users_email on identity.users (email);

create table identity.sessions (
  id text primary key,
  user_id uuid not null references identity.users (id) on delete cascade,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  second_factor_at timestamptz,
  second_factor_method text check (second_factor_method in ('totp', 'passkey', 'backup-code', 'sandbox')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((second_factor_at is null) = (second_factor_method is null))
);
create unique index sessions_token on identity.sessions (token);
create index sessions_user on identity.sessions (user_id);
create index sessions_expiry on identity.sessions (expires_at);

create table identity.accounts (
  id text primary key,
  user_id uuid not null references identity.users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index accounts_provider on identity.accounts (provider_id, account_id);
create index accounts_user on identity.accounts (user_id);

create table identity.verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on identity.verifications (identifier);
create index verifications_expiry on identity.verifications (expires_at);

create table identity.two_factors (
  id text primary key,
  user_id uuid not null references identity.users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  -- A new authenticator that replaces this one when its first code is shown.
  pending_secret text,
  pending_backup_codes text,
  failed_verification_count int not null default 0,
  locked_until timestamptz,
  -- The time step of the last accepted code: a code works once (RFC 6238, section 5.2).
  last_step bigint not null default 0
);
create unique index two_factors_user on identity.two_factors (user_id);

create table identity.passkeys (
  id text primary key,
  name text,
  public_key text not null,
  user_id uuid not null references identity.users (id) on delete cascade,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create unique index passkeys_credential on identity.passkeys (credential_id);
create index passkeys_user on identity.passkeys (user_id);

-- Failed attempts, counted per account and per address (`password:<upn>`, `code:<person>`, `address:<ip>`, ...).
create table identity.attempts (
  key text primary key,
  failures int not null,
  window_started_at timestamptz not null,
  locked_until timestamptz
);
create index attempts_window on identity.attempts (window_started_at);

-- The programs of an organization that may ask for tokens. A public one has no secret and must use PKCE.
create table identity.applications (
  client_id text primary key,
  organization_id uuid not null,
  name text not null,
  kind text not null default 'confidential' check (kind in ('confidential', 'public')),
  secret_digest text,
  redirect_uris text[] not null default '{}',
  created_at timestamptz not null,
  check ((kind = 'confidential') = (secret_digest is not null))
);
create index applications_organization on identity.applications (organization_id, created_at, client_id);

-- What the token service remembers. Ids that are secrets (refresh tokens, codes) are stored as digests.
create table identity.token_records (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  person_id uuid,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (kind, id)
);
create index token_records_grant on identity.token_records (grant_id) where grant_id is not null;
create index token_records_user_code on identity.token_records (user_code) where user_code is not null;
create index token_records_uid on identity.token_records (uid) where uid is not null;
create index token_records_person on identity.token_records (person_id) where person_id is not null;
create index token_records_expiry on identity.token_records (expires_at);

-- Keys that sign tokens. The private part is sealed with the platform's secret. The newest that is not retired signs;
-- retired ones stay published until the tokens they signed have expired.
create table identity.signing_keys (
  kid text primary key,
  sealed_private text not null,
  public_key jsonb not null,
  created_at timestamptz not null,
  retired_at timestamptz
);

-- A person who is removed loses every session and token in the same statement; a new name or UPN is followed.
create function identity.follow_person() returns trigger language plpgsql as $$
begin
  if new.state = 'removed' then
    delete from identity.users where id = new.id;
    delete from identity.token_records where person_id = new.id;
  elsif new.upn is distinct from old.upn or new.name is distinct from old.name then
    update identity.users set name = new.name, email = new.upn where id = new.id;
  end if;
  return null;
end $$;
create trigger people_identity after update of state, upn, name on people
  for each row execute function identity.follow_person();
create function identity.forget_person() returns trigger language plpgsql as $$
begin
  delete from identity.users where id = old.id;
  delete from identity.token_records where person_id = old.id;
  return null;
end $$;
create trigger people_identity_gone after delete on people for each row execute function identity.forget_person();
