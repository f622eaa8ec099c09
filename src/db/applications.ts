import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** Registered programs of organizations, and the organizations (tenants) they belong to. */
export type ApplicationRow = {
  client_id: string;
  organization_id: string;
  name: string;
  kind: 'confidential' | 'public';
  secret_digest: string | null;
  redirect_uris: string[];
  /** JWKs of a program that signs assertions instead of sending a secret. */
  public_keys: Record<string, unknown>[];
};
export type TenantRow = { id: string; domain: string; name: string; kind: string };

export const findApplication = (tx: Tx, clientId: string): Promise<ApplicationRow | undefined> =>
  tx.maybe(statement<ApplicationRow>`
    select client_id, organization_id, name, kind, secret_digest, redirect_uris, public_keys
    from identity.applications where client_id = ${clientId}`);

/** The program an organization registered first: the sandbox's standing refresh tokens belong to it. */
export const findFirstApplication = (tx: Tx, organizationId: string): Promise<ApplicationRow | undefined> =>
  tx.maybe(statement<ApplicationRow>`
    select client_id, organization_id, name, kind, secret_digest, redirect_uris, public_keys
    from identity.applications where organization_id = ${organizationId} order by created_at, client_id limit 1`);

/** Registers a program; repeating it replaces name, secret and addresses. */
export const saveApplication = (tx: Tx, row: ApplicationRow, now: Instant): Promise<number> =>
  tx.run(statement`
    insert into identity.applications
      (client_id, organization_id, name, kind, secret_digest, redirect_uris, public_keys, created_at)
    values (${row.client_id}, ${row.organization_id}, ${row.name}, ${row.kind}, ${row.secret_digest},
      ${row.redirect_uris}, ${JSON.stringify(row.public_keys)}, ${now})
    on conflict (client_id) do update set organization_id = excluded.organization_id, name = excluded.name,
      kind = excluded.kind, secret_digest = excluded.secret_digest, redirect_uris = excluded.redirect_uris,
      public_keys = excluded.public_keys`);

/** The organization with this id or domain. */
export const findTenant = (tx: Tx, idOrDomain: string): Promise<TenantRow | undefined> =>
  tx.maybe(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(idOrDomain)
      ? statement<TenantRow>`select id, domain, name, kind from organizations where id = ${idOrDomain}`
      : statement<TenantRow>`select id, domain, name, kind from organizations where domain = ${idOrDomain}`,
  );

/** The organization an application acts for. */
export const findTenantOfApplication = (tx: Tx, clientId: string): Promise<TenantRow | undefined> =>
  tx.maybe(statement<TenantRow>`
    select o.id, o.domain, o.name, o.kind from identity.applications a
    join organizations o on o.id = a.organization_id where a.client_id = ${clientId}`);

/** The active person with this sign-in name, and the organization. */
export const findPersonByUpn = (tx: Tx, upn: string): Promise<{ id: string; organization_id: string } | undefined> =>
  tx.maybe(statement<{ id: string; organization_id: string }>`
    select id, organization_id from people where upn = ${upn} and state = 'active'`);
