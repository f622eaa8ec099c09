-- A program may prove itself with a key pair instead of a secret: it signs an assertion, we keep the public keys (JWK).
alter table identity.applications add column public_keys jsonb not null default '[]';
alter table identity.applications drop constraint applications_check;
alter table identity.applications add constraint applications_proof
  check ((kind = 'confidential') = (secret_digest is not null or public_keys <> '[]'));
