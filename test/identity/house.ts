import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { deleteFactors, requirePasswordChange, savePassword } from '../../src/db/credentials.ts';
import { endAccess } from '../../src/db/sessions.ts';
import { openStore, type Store } from '../../src/db/store.ts';
import { identityRoutes } from '../../src/http/identity.ts';
import { createIdentity, type Identity } from '../../src/identity/identity.ts';
import type { IdentityOptions, PasswordResetLetter } from '../../src/identity/options.ts';
import { passwords } from '../../src/identity/passwords.ts';
import { codeOf, storedSecret } from '../../src/identity/totp.ts';
import { toInstant } from '../../src/kernel/time.ts';
import { testDatabase } from '../postgres.ts';

/** Identity alone, on a real database, with two organizations and their people. */
export const BASE = 'http://localhost:4000';
export const PASSWORD = 'sandbox-Passw0rd';
export const TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const HARBOR = { id: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192', domain: 'harborit.example' };
export const QUAY = { id: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708194', domain: 'quay.example' };
export const HUGO = { id: '11111111-0000-4000-8000-000000000001', upn: 'hugo@harborit.example', name: 'Hugo Alves' };
export const SARA = { id: '11111111-0000-4000-8000-000000000002', upn: 'sara@harborit.example', name: 'Sara Dias' };
export const QUINTIN = { id: '11111111-0000-4000-8000-000000000003', upn: 'quintin@quay.example', name: 'Quintin' };
export const HARBOR_APP = 'a0000001-3e2f-4102-8b3c-4d5e6f708192';
export const QUAY_APP = 'a0000001-3e2f-4102-8b3c-4d5e6f708194';
export const REDIRECT = 'https://tool.example/callback';

export type House = {
  server: FastifyInstance;
  identity: Identity;
  store: Store;
  letters: PasswordResetLetter[];
  /** What the use cases of `app/people` do for an admin: drop factors, give a temporary password, end all access. */
  resetSecondFactor(personId: string): Promise<void>;
  setTemporaryPassword(personId: string): Promise<string>;
  endAllSessions(personId: string): Promise<void>;
  close(): Promise<void>;
};

/** With a certificate the house listens for HTTPS on the port of `base`; else it is called by `inject`. */
export const openHouse = async (
  options: Partial<IdentityOptions> & { https?: { cert: string; key: string } } = {},
): Promise<House> => {
  const database = await testDatabase();
  const store = openStore(database.url, 4);
  await store.pool.query(`
    insert into organizations (id, kind, name, folded_name, domain, country, locale, created_at) values
    ('${HARBOR.id}', 'reseller', 'Harbor IT', 'harbor it', '${HARBOR.domain}', 'PT', 'en', '2026-01-01'),
    ('${QUAY.id}', 'reseller', 'Quay Consulting', 'quay consulting', '${QUAY.domain}', 'ES', 'en', '2026-01-01')`);
  await store.pool.query(`
    insert into people (id, organization_id, name, upn, roles, created_at) values
    ('${HUGO.id}', '${HARBOR.id}', '${HUGO.name}', '${HUGO.upn}', '{global-admin,admin-agent}', '2026-01-01'),
    ('${SARA.id}', '${HARBOR.id}', '${SARA.name}', '${SARA.upn}', '{sales-agent}', '2026-01-01'),
    ('${QUINTIN.id}', '${QUAY.id}', '${QUINTIN.name}', '${QUINTIN.upn}', '{global-admin}', '2026-01-01')`);
  const letters: PasswordResetLetter[] = [];
  const now = () => toInstant(Date.now());
  const identity = await createIdentity({
    store,
    databaseUrl: database.url,
    base: BASE,
    secret: 'a secret of the tests, long enough',
    sandbox: true,
    deliver: async (letter) => {
      letters.push(letter);
    },
    ...options,
  });
  const endAll = async (personId: string) => {
    await endAccess(store.single, personId, null, now());
    identity.forget({ personId });
  };
  if (options.sandbox !== false) {
    await identity.plantCredentials({
      people: [HUGO, SARA, QUINTIN].map(({ id, ...rest }) => ({ personId: id, ...rest })),
      password: PASSWORD,
      totpSecret: TOTP,
      applications: [
        { clientId: HARBOR_APP, organizationId: HARBOR.id, name: 'Harbor tool' },
        { clientId: QUAY_APP, organizationId: QUAY.id, name: 'Quay tool' },
      ].map((app) => ({ ...app, secret: 'sandbox-secret', redirectUris: [REDIRECT, 'http://localhost/signed-in'] })),
    });
  }
  const server: FastifyInstance = options.https
    ? (Fastify({ https: options.https }) as unknown as FastifyInstance)
    : Fastify();
  await server.register(identityRoutes, { identity });
  if (options.https && options.base)
    await server.listen({ port: Number(new URL(options.base).port), host: '127.0.0.1' });
  return {
    server,
    identity,
    store,
    letters,
    resetSecondFactor: async (personId) => {
      await deleteFactors(store.single, personId);
      await endAll(personId);
    },
    setTemporaryPassword: async (personId) => {
      const password = passwords.temporary();
      await savePassword(store.single, personId, await passwords.hash(password), now());
      await requirePasswordChange(store.single, personId, true);
      await endAll(personId);
      return password;
    },
    endAllSessions: endAll,
    close: async () => {
      await server.close();
      await identity.close();
      await store.close();
      await database.drop();
    },
  };
};

/** A browser: keeps cookies and sends the right Origin. */
export class Browser {
  readonly server: FastifyInstance;
  readonly jar = new Map<string, string>();

  constructor(server: FastifyInstance) {
    this.server = server;
  }

  get cookie(): string | undefined {
    return this.jar.size === 0 ? undefined : [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(cookies: string | string[] | undefined): void {
    for (const cookie of [cookies ?? []].flat()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.jar.delete(name);
      else this.jar.set(name, pair.slice(name.length + 1));
    }
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send('POST', path, headers, body);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send('GET', path, headers);
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<LightMyRequestResponse> {
    const cookie = this.cookie;
    const answer = await this.server.inject({
      method,
      url: path.startsWith('/api') ? path : path.replace(BASE, ''),
      headers: { origin: BASE, ...(cookie === undefined ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    this.keep(answer.headers['set-cookie']);
    return answer;
  }

  password(upn: string, password = PASSWORD): Promise<LightMyRequestResponse> {
    return this.post('/api/auth/sign-in/email', { email: upn, password });
  }

  code(code: string): Promise<LightMyRequestResponse> {
    return this.post('/api/auth/two-factor/verify-totp', { code });
  }
}

/** The code an authenticator shows, `steps` half minutes from now. Neighbouring steps are accepted too. */
export const codeNow = (steps = 0): string => codeOf(storedSecret(TOTP), Date.now() + steps * 30_000);

export const form = (fields: Record<string, string>) => ({
  method: 'POST' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});

export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
