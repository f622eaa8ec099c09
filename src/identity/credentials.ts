import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import { type ApplicationRow, saveApplication } from '../db/applications.ts';
import { deleteFactors, saveCredentials, saveTotp } from '../db/credentials.ts';
import { findPerson, insertSession } from '../db/sessions.ts';
import type { Store, Tx } from '../db/store.ts';
import { addMilliseconds, type Instant, toInstant } from '../kernel/time.ts';
import type { SessionCookie } from './cookies.ts';
import type { Forget } from './factor-endpoints.ts';
import { type IdentityOptions, SESSION_SECONDS } from './options.ts';
import { passwords } from './passwords.ts';
import { digestOf } from './secrets.ts';
import { storedSecret } from './totp.ts';

export type NewApplication = {
  clientId: string;
  organizationId: string;
  name: string;
  /** Null and no certificates makes a public application: no secret, PKCE required. */
  secret: string | null;
  /** Instead of a secret: certificates or public keys (PEM, RSA) whose holder signs assertions. */
  certificates?: readonly string[];
  redirectUris: readonly string[];
};
export type SandboxPlan = {
  people: readonly { personId: string; name: string; upn: string }[];
  password: string;
  /** Base32. */
  totpSecret: string;
  /** One without addresses gets those of this machine, on any port. */
  applications: readonly NewApplication[];
};
const LOOPBACK = ['http://localhost', 'http://127.0.0.1'].flatMap((host) => [host, `${host}/`, `${host}/callback`]);

/** Applications, and what only the sandbox may do to credentials. What people's admins do to them are use cases (`app/people`). */
export type CredentialsDesk = {
  registerApplication(application: NewApplication): Promise<void>;
  /** Sandbox: signs somebody in without asking. Gives Set-Cookie values; undefined when there is no such person. */
  signInAs(personId: string, method: 'sandbox'): Promise<string[] | undefined>;
  /** Sandbox: the cast's passwords, authenticators and applications. Safe to repeat. Ends what was open before. */
  plantCredentials(plan: SandboxPlan): Promise<void>;
};

export const createCredentialsDesk = (
  options: IdentityOptions,
  key: string,
  cookie: SessionCookie,
  forget: Forget,
): CredentialsDesk => {
  const { store } = options;
  const now = (): Instant => toInstant(Date.now());
  const onlySandbox = (): void => {
    if (!options.sandbox) throw new Error('only in the sandbox');
  };
  return {
    registerApplication: async (application) => {
      await saveApplication(store.single, toRow(application), now());
    },
    signInAs: async (personId, method) => {
      onlySandbox();
      if (!(await findPerson(store.single, personId))) return undefined;
      const token = randomBytes(24).toString('base64url');
      const at = now();
      const expiresAt = addMilliseconds(at, SESSION_SECONDS * 1000);
      await insertSession(store.single, { id: randomUUID(), personId, token, now: at, expiresAt, method });
      return [cookie.write(token)];
    },
    plantCredentials: async (plan) => {
      onlySandbox();
      // Everybody's public password is the same: one slow digest is enough.
      const passwordHash = await passwords.hash(plan.password);
      const secret = await symmetricEncrypt({ key, data: storedSecret(plan.totpSecret) });
      const codes = await symmetricEncrypt({ key, data: '[]' });
      await inTransaction(store, async (tx) => {
        for (const person of plan.people) {
          await saveCredentials(tx, { ...person, passwordHash, now: now() });
          await deleteFactors(tx, person.personId);
          await saveTotp(tx, person.personId, secret, codes);
        }
        for (const application of plan.applications) {
          const redirectUris = application.redirectUris.length > 0 ? application.redirectUris : LOOPBACK;
          await saveApplication(tx, toRow({ ...application, redirectUris }), now());
        }
      });
      forget();
    },
  };
};

const toRow = (application: NewApplication): ApplicationRow => {
  const { secret, certificates = [] } = application;
  return {
    client_id: application.clientId,
    organization_id: application.organizationId,
    name: application.name,
    kind: secret === null && certificates.length === 0 ? 'public' : 'confidential',
    secret_digest: secret === null ? null : digestOf(secret),
    redirect_uris: [...application.redirectUris],
    public_keys: certificates.map((pem) => ({ ...createPublicKey(pem).export({ format: 'jwk' }), use: 'sig' })),
  };
};

const inTransaction = (store: Store, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  store.transaction(async (tx) => {
    await work(tx);
    return { commit: true, value: undefined };
  });
