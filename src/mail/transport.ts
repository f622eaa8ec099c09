import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Recipient } from '../domain/letter-facts.ts';
import type { WrittenLetter } from './letters.ts';

/** A letter on its way: `identity` says which one it is, so that a copy of it is recognized as a copy. */
export type Posting = {
  readonly to: Pick<Recipient, 'name' | 'address' | 'locale'>;
  readonly letter: WrittenLetter;
  readonly identity: string;
};

/** Hands letters to a mail server. Something to be opened and closed. */
export type MailTransport = {
  /** Resolves when the server has taken the letter; fails when it has not, or has not said so in time. */
  send(posting: Posting): Promise<void>;
  close(): void;
};

/** Longer than any healthy server takes, shorter than a transaction may stay idle (`db/store.ts`). */
const DEADLINE = 40_000;

/**
 * Opens a pool to the server at `url` (`smtps://user:password@host:465`, `smtp://host:587`). Letters leave this machine
 * encrypted or not at all: a server that offers no STARTTLS is refused, unless it is on this machine. Throws a sentence
 * about an address that is none, without the password in it. Connects on the first letter.
 */
export const openTransport = (url: string, from: string): MailTransport => {
  const server = readServer(url);
  const domain = domainOf(from);
  const pool = createTransport(
    {
      ...server,
      pool: true,
      maxConnections: 3,
      maxRequeues: 1,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      dnsTimeout: 10_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: ({ to, letter, identity }) =>
      within(
        DEADLINE,
        pool.sendMail({
          to: { name: to.name, address: to.address },
          ...letter,
          messageId: messageIdOf(identity, domain),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': to.locale,
          },
        }),
      ),
    close: () => pool.close(),
  };
};

/** The same letter has the same Message-ID, however often it is sent. It gives nothing away. */
export const messageIdOf = (identity: string, domain: string): string =>
  `<${createHash('sha256').update(identity).digest('hex').slice(0, 40)}@${domain}>`;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

const readServer = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new Error('SMTP_URL must be an address like smtps://user:password@mail.example.com.');
  }
  const secure = url.protocol === 'smtps:';
  const local = LOOPBACK.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
};

const domainOf = (from: string): string => /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server did not answer in time')), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // it may still fail after its deadline; that was told already
  }
};
