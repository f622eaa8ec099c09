import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSigningKey } from '../net/signature.ts';

/** Everything that differs from one installation to the next. Read once, at the start. */
export type Config = {
  readonly mode: 'sandbox' | 'production';
  readonly host: string;
  readonly port: number;
  /** Where people reach us, without a slash at the end: links, cookies and token issuers follow it. */
  readonly base: string;
  /** The platform's key, at least 32 characters. */
  readonly secret: string;
  /** A PostgreSQL of one's own; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Where the embedded database and the sandbox's own files live. */
  readonly dataDir: string;
  /** The mail server; undefined in the sandbox, which catches its mail. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Serve https with a local certificate authority (sandbox, `--tls`). */
  readonly tls: boolean;
  readonly logLevel: string;
  /** Whose word is taken for where a request comes from: addresses and networks, separated by commas. */
  readonly trustedProxies: string;
  /** The vendor's own system that provisions orders, and the secret shared with it; undefined: the built-in one. */
  readonly provisioner: ProvisionerConfig | undefined;
};
export type ProvisionerConfig = { readonly url: string; readonly key: Buffer };

/** Why we do not start: a sentence for whoever runs us. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEFAULT_PORT = 4280;

/** The sandbox needs nothing: it makes its own key and keeps it beside its data. */
export const sandboxConfig = (env: Environment, args: readonly string[]): Config => {
  const tls = args.includes('--tls');
  const port = readPort(env.PORT);
  const dataDir = resolve(env.TANDEM_DATA ?? join(ROOT, '.tandem'));
  return {
    mode: 'sandbox',
    host: env.HOST ?? '127.0.0.1',
    port,
    base: readBase(env.BASE_URL ?? `${tls ? 'https' : 'http'}://localhost:${port}`),
    secret: env.SECRET ?? ownSecret(dataDir),
    databaseUrl: env.DATABASE_URL,
    dataDir,
    smtpUrl: undefined,
    mailFrom: env.MAIL_FROM ?? 'Tandem <no-reply@tandem.example>',
    tls,
    logLevel: env.LOG_LEVEL ?? 'warn',
    trustedProxies: 'loopback',
    provisioner: readProvisioner(env),
  };
};

/**
 * Production starts fully configured or not at all. Each secret may come from the environment or from a file named by
 * the same variable with `_FILE`. Throws `ConfigError` with one sentence per thing that is missing.
 */
export const productionConfig = (env: Environment): Config => {
  const missing: string[] = [];
  const need = (name: string, what: string, example: string): string => {
    const value = readSecret(env, name);
    if (value === undefined) missing.push(`${name} is missing: ${what}, for example ${example}.`);
    return value ?? '';
  };
  const databaseUrl = need(
    'DATABASE_URL',
    'the PostgreSQL 15 or newer to use',
    'postgres://tandem:…@db.example/tandem',
  );
  const base = need('BASE_URL', 'the address at which people reach the portal', 'https://partners.example.com');
  const smtpUrl = need('SMTP_URL', 'the mail server that takes our letters', 'smtps://user:…@mail.example.com');
  const mailFrom = need('MAIL_FROM', 'the sender of our letters', 'Partners <no-reply@example.com>');
  const secret = need(
    'SECRET',
    'a random text of at least 32 characters that never changes',
    'the output of "openssl rand -base64 48"',
  );
  if (secret !== '' && secret.length < 32) missing.push('SECRET is too short: it needs at least 32 characters.');
  if (missing.length > 0) throw new ConfigError(missing.join('\n'));
  return {
    mode: 'production',
    host: env.HOST ?? '0.0.0.0',
    port: readPort(env.PORT),
    base: readBase(base),
    secret,
    databaseUrl,
    dataDir: resolve(env.TANDEM_DATA ?? join(ROOT, '.tandem')),
    smtpUrl,
    mailFrom,
    tls: false,
    logLevel: env.LOG_LEVEL ?? 'info',
    trustedProxies: readProxies(env.TRUSTED_PROXIES),
    provisioner: readProvisioner(env),
  };
};

/** Both halves or none: a system that cannot be trusted, or a secret for nobody, is a mistake of the operator. */
const readProvisioner = (env: Environment): ProvisionerConfig | undefined => {
  const url = env.PROVISIONER_URL || undefined;
  const secret = readSecret(env, 'PROVISIONER_SECRET');
  if (url === undefined && secret === undefined) return undefined;
  if (url === undefined) {
    throw new ConfigError('PROVISIONER_URL is missing: PROVISIONER_SECRET is for the system that provisions orders.');
  }
  if (secret === undefined) {
    throw new ConfigError(`PROVISIONER_SECRET is missing: PROVISIONER_URL needs one, for example ${SECRET_EXAMPLE}.`);
  }
  const key = readSigningKey(secret);
  if (key === undefined) {
    throw new ConfigError(
      `PROVISIONER_SECRET must be "whsec_" and 24 to 64 bytes in base64, for example ${SECRET_EXAMPLE}.`,
    );
  }
  return { url: readProvisionerUrl(url), key };
};

const SECRET_EXAMPLE = 'the output of "echo whsec_$(openssl rand -base64 32)"';

/** What customers buy, and for how much, leaves this machine encrypted or not at all; so do letters. */
const readProvisionerUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url && isSafe && url.username === '' && url.password === '' && url.hash === '') return url.href;
  throw new ConfigError(
    'PROVISIONER_URL must be an https address without name and password, like https://orders.example.com/tandem; ' +
      'http is for this machine only.',
  );
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const readSecret = (env: Environment, name: string): string | undefined => {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    throw new ConfigError(`${name}_FILE names a file that cannot be read: ${(error as Error).message}.`);
  }
};

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ConfigError(`PORT must be a number from 1 to 65535, not "${text}".`);
};

const NETWORKS: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Behind a proxy that is not named here everybody seems to call from one address, and one guesser locks all of them out. */
const readProxies = (text = 'loopback'): string => {
  const names = text.split(',').map((name) => name.trim());
  const strange = names.find((name) => {
    const [address = '', bits = '1', ...more] = name.split('/');
    return !NETWORKS.has(name) && (isIP(address) === 0 || !/^\d{1,3}$/.test(bits) || more.length > 0);
  });
  if (strange === undefined) return names.join(',');
  throw new ConfigError(`TRUSTED_PROXIES must be addresses or networks like 10.0.0.0/8, not "${strange}".`);
};

const readBase = (text: string): string => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigError(`BASE_URL must be an address like https://partners.example.com, not "${text}".`);
  }
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(`BASE_URL must be scheme, host and port only, not "${text}".`);
  }
  return url.origin;
};

/** The sandbox's key: made at the first start, kept for the next, so that links and sessions outlive a restart. */
const ownSecret = (dataDir: string): string => {
  const file = join(dataDir, 'secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 }); // the database's user must get through; the file itself is closed
    const secret = randomBytes(48).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  }
};
