import { createHash, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';

/**
 * Writes X.509 certificates (RFC 5280) for the local certificate authority: P-256 keys, ECDSA with SHA-256, and only the
 * extensions that TLS clients look for. Node reads certificates but cannot make them.
 */
export type CertificateRequest = {
  commonName: string;
  issuerName: string;
  /** The key that is certified, and the issuer's key that signs. */
  subjectKey: KeyObject;
  issuerKey: KeyObject;
  serial: Buffer;
  notBefore: Date;
  notAfter: Date;
  /** Absent for an authority; else the host names and addresses the certificate is good for. */
  hosts?: readonly string[];
};

/** Gives the certificate in PEM. */
export const writeCertificate = (request: CertificateRequest): string => {
  const algorithm = sequence(objectId(ECDSA_SHA256));
  const publicKey = createPublicKey(request.subjectKey).export({ type: 'spki', format: 'der' });
  const extensions = [
    ...(request.hosts === undefined ? authorityExtensions() : serverExtensions(request.hosts)),
    extension(SUBJECT_KEY_ID, false, tagged(0x04, keyId(request.subjectKey))),
    extension(AUTHORITY_KEY_ID, false, sequence(tagged(0x80, keyId(request.issuerKey)))),
  ];
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(request.serial),
    algorithm,
    nameOf(request.issuerName),
    sequence(time(request.notBefore), time(request.notAfter)),
    nameOf(request.commonName),
    publicKey,
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, { key: request.issuerKey, dsaEncoding: 'der' });
  const der = sequence(body, algorithm, tagged(0x03, Buffer.from([0]), signature));
  return new X509Certificate(der).toString();
};

const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const SUBJECT_KEY_ID = '2.5.29.14';
const AUTHORITY_KEY_ID = '2.5.29.35';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

const authorityExtensions = (): Buffer[] => [
  // Signs servers only: no authority below this one.
  extension(BASIC_CONSTRAINTS, true, sequence(TRUE, integer(Buffer.from([0])))),
  extension(KEY_USAGE, true, bits(1, 0x06)), // keyCertSign, cRLSign
];

const serverExtensions = (hosts: readonly string[]): Buffer[] => [
  extension(BASIC_CONSTRAINTS, true, sequence()),
  extension(KEY_USAGE, true, bits(7, 0x80)), // digitalSignature
  extension(EXTENDED_KEY_USAGE, false, sequence(objectId(SERVER_AUTH))),
  extension(SUBJECT_ALT_NAME, false, sequence(...hosts.map(alternativeName))),
];

/** The digest of the public point, by which strict clients find the issuer. */
const keyId = (key: KeyObject): Buffer => {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return createHash('sha1').update(spki.subarray(-65)).digest();
};

const alternativeName = (host: string): Buffer => {
  const address = addressBytes(host);
  return address ? tagged(0x87, address) : tagged(0x82, Buffer.from(host, 'ascii'));
};

const addressBytes = (host: string): Buffer | undefined => {
  if (host === '::1') return Buffer.concat([Buffer.alloc(15), Buffer.from([1])]);
  return /^\d+(\.\d+){3}$/.test(host) ? Buffer.from(host.split('.').map(Number)) : undefined;
};

const nameOf = (common: string): Buffer =>
  sequence(tagged(0x31, sequence(objectId(COMMON_NAME), tagged(0x0c, Buffer.from(common, 'utf8')))));

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(objectId(id), ...(critical ? [TRUE] : []), tagged(0x04, value));

/** DER: a tag, a length, the content. */
const tagged = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, ...parts);
const TRUE = tagged(0x01, Buffer.from([0xff]));
const bits = (unused: number, ...bytes: number[]): Buffer => tagged(0x03, Buffer.from([unused, ...bytes]));

/** A positive number: no leading zeros but the one that keeps it positive. */
const integer = (bytes: Buffer): Buffer => {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const plain = bytes.subarray(start);
  return tagged(0x02, ((plain[0] ?? 0) & 0x80) !== 0 ? Buffer.from([0]) : Buffer.alloc(0), plain);
};

const objectId = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 127];
    for (let value = part >>> 7; value > 0; value >>>= 7) groups.unshift((value & 127) | 128);
    bytes.push(...groups);
  }
  return tagged(0x06, Buffer.from(bytes));
};

/** Two-digit years until 2049, four digits after, as the standard asks. */
const time = (date: Date): Buffer => {
  const text = `${date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')}`;
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(text.slice(2), 'ascii'))
    : tagged(0x18, Buffer.from(text, 'ascii'));
};
