import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeCertificate } from './certificate.ts';

/** A certificate for this machine, signed by an authority that lives in a folder: for trying out HTTPS, not for the net. */
export type LocalCertificate = {
  cert: string;
  key: string;
  /** The authority's certificate: what a client must trust (`NODE_EXTRA_CA_CERTS`, the system's store). */
  caPath: string;
};

const HOSTS = ['localhost', '127.0.0.1', '::1'];
const DAY = 86_400_000;
/** Clients refuse server certificates that live longer than 398 days. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3650;
/** A certificate with less left is made anew at the next start. */
const RENEW_DAYS = 30;

const generate = promisify(generateKeyPair);

/**
 * The certificate in `dir` for `hosts` (localhost unless told otherwise); made when missing, soon over, or for other
 * hosts. The authority stays the same over restarts, so that it has to be trusted once. Its key never leaves the folder,
 * which only this user may read.
 */
export const localCa = async (dir: string, hosts: readonly string[] = HOSTS): Promise<LocalCertificate> => {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const caPath = join(dir, 'ca.pem');
  const authority = (await read(dir, 'ca')) ?? (await makeAuthority(dir));
  const known = await read(dir, 'server');
  const server = known && serves(known, authority, hosts) ? known : await makeServer(dir, authority, hosts);
  return { cert: server.cert, key: server.key, caPath };
};

type Pair = { cert: string; key: string };

const read = async (dir: string, name: string): Promise<Pair | undefined> => {
  try {
    const cert = await readFile(join(dir, `${name}.pem`), 'utf8');
    const key = await readFile(join(dir, `${name}.key`), 'utf8');
    const fits = new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
    return fits && left(cert) > RENEW_DAYS * DAY ? { cert, key } : undefined;
  } catch {
    return undefined;
  }
};

const left = (cert: string): number => Date.parse(new X509Certificate(cert).validTo) - Date.now();

const serves = (server: Pair, authority: Pair, hosts: readonly string[]): boolean => {
  const cert = new X509Certificate(server.cert);
  const named = hosts.every((host) => cert.checkHost(host) ?? (isAddress(host) ? cert.checkIP(host) : undefined));
  return named && cert.verify(new X509Certificate(authority.cert).publicKey);
};
const isAddress = (host: string): boolean => host.includes(':') || /^[\d.]+$/.test(host);

const makeAuthority = async (dir: string): Promise<Pair> => {
  const key = await makeKey();
  const name = `Tandem local authority ${randomBytes(4).toString('hex')}`;
  const cert = writeCertificate({
    ...period(AUTHORITY_DAYS),
    commonName: name,
    issuerName: name,
    subjectKey: key,
    issuerKey: key,
  });
  return save(dir, 'ca', cert, key);
};

const makeServer = async (dir: string, authority: Pair, hosts: readonly string[]): Promise<Pair> => {
  const key = await makeKey();
  const issuerName = /CN=(.*)/.exec(new X509Certificate(authority.cert).subject)?.[1] ?? '';
  const cert = writeCertificate({
    ...period(SERVER_DAYS),
    commonName: hosts[0] ?? 'localhost',
    issuerName,
    subjectKey: key,
    issuerKey: createPrivateKey(authority.key),
    hosts,
  });
  return save(dir, 'server', cert, key);
};

const makeKey = async (): Promise<KeyObject> => (await generate('ec', { namedCurve: 'P-256' })).privateKey;

const period = (days: number) => ({
  serial: Buffer.concat([Buffer.from([1]), randomBytes(15)]),
  notBefore: new Date(Date.now() - DAY),
  notAfter: new Date(Date.now() + days * DAY),
});

/** The key first, and each under a name of its own until it is whole: a crash leaves no half file. */
const save = async (dir: string, name: string, cert: string, privateKey: KeyObject): Promise<Pair> => {
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  for (const [file, text] of [
    [`${name}.key`, key],
    [`${name}.pem`, cert],
  ] as const) {
    await writeFile(join(dir, `${file}.new`), text, { mode: 0o600 });
    await rename(join(dir, `${file}.new`), join(dir, file));
  }
  return { cert, key };
};
