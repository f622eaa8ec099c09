import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Context } from '../app/context.ts';
import { receiveMail } from '../app/mailbox/receive.ts';

/** A mail server that delivers nothing: it keeps what it is given, for everybody in the sandbox to read. */
export type Mailbox = {
  /** Where to hand letters in; only this machine gets there. */
  readonly url: string;
  close(): Promise<void>;
};

const LARGEST = 1024 * 1024;

/**
 * Opens the catcher on a free port of the loopback interface. A letter is kept once per recipient: one with a known
 * Message-ID is dropped, as a mail program would. The two packages are for development and loaded here only, so that
 * production starts without them.
 */
export const openMailbox = async (system: () => Context): Promise<Mailbox> => {
  const { SMTPServer } = await import('smtp-server');
  const { default: PostalMime } = await import('postal-mime');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    logger: false,
    onData: (stream, session, done) => {
      const keep = async (): Promise<void> => {
        const mail = await PostalMime.parse(await buffer(stream));
        if (stream.sizeExceeded) throw new Error('the letter is too large');
        for (const { address } of session.envelope.rcptTo) {
          const kept = await receiveMail(system(), {
            messageId: mail.messageId ?? system().ids.id<'mail'>(),
            to: address.toLowerCase(),
            from: mail.from?.address ?? '',
            subject: mail.subject ?? '',
            text: (mail.text ?? '').trimEnd(),
            html: mail.html ?? null,
          });
          if (!kept.ok) throw new Error(kept.failure.code);
        }
      };
      keep().then(
        () => done(null),
        () => done(Object.assign(new Error('could not keep the letter'), { responseCode: 451 })),
      );
    },
  });
  server.on('error', () => undefined); // a connection that breaks is the sender's to notice
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
