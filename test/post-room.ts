import type { Context } from '../src/app/context.ts';
import { readMailbox } from '../src/app/mailbox/read.ts';
import { builtInProvisioner } from '../src/domain/provisioning.ts';
import { handlersFor } from '../src/jobs/handlers.ts';
import { startWorker, type Trouble, type Worker } from '../src/jobs/worker.ts';
import type { WrittenLetter } from '../src/mail/letters.ts';
import { type MailTransport, openTransport } from '../src/mail/transport.ts';
import { realClock } from '../src/main/system.ts';
import { type Mailbox, openMailbox } from '../src/sandbox/mailbox.ts';
import type { TestWorld } from './world.ts';

export type CaughtLetter = WrittenLetter & { readonly to: string };

/** A real mail server that keeps what it is given, a real transport to it, and a worker that works off the outbox. */
export type PostRoom = {
  readonly context: () => Context;
  readonly mailbox: Mailbox;
  readonly transport: MailTransport;
  readonly worker: Worker;
  /** What failed since the room was opened. */
  readonly troubles: readonly Trouble[];
  /** Everything caught so far, oldest first. */
  letters(): Promise<CaughtLetter[]>;
  close(): Promise<void>;
};

export const FROM = 'Tandem <no-reply@tandem.example>';

/** `tamper` puts something between the jobs and the mail server. */
export const postRoom = async (
  world: TestWorld,
  tamper: (transport: MailTransport) => MailTransport = (transport) => transport,
): Promise<PostRoom> => {
  const context = (): Context => ({ ...world.systemContext(), wall: realClock, door: 'job' });
  const mailbox = await openMailbox(context);
  const real = openTransport(mailbox.url, FROM);
  const transport = tamper(real);
  const troubles: Trouble[] = [];
  const worker = await startWorker({
    url: world.url,
    context,
    handlers: handlersFor({ context, transport, provisioner: builtInProvisioner }),
    onError: (trouble) => troubles.push(trouble),
  });
  return {
    context,
    mailbox,
    transport,
    worker,
    troubles,
    letters: async () => {
      const page = await readMailbox(context(), { to: undefined }, { limit: 500 });
      if (!page.ok) throw new Error(page.failure.code);
      return page.value.items.map(({ to, subject, text, html }) => ({ to, subject, text, html: html ?? '' })).reverse();
    },
    close: async () => {
      await worker.stop();
      real.close();
      await mailbox.close();
    },
  };
};
