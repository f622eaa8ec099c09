import { setTimeout as sleep } from 'node:timers/promises';
import type { IdSource } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { writeLetter } from '../mail/letters.ts';
import type { MailTransport } from '../mail/transport.ts';

/** Waits before the second and third try, in milliseconds. */
const PAUSES: readonly number[] = [2_000, 15_000];

/**
 * Delivers the letter with a link to a new password: identity's `deliver`. It holds a secret, so it is neither queued
 * nor logged: it lives in this process alone, is tried three times, and is asked for again if all of them fail.
 */
export const passwordResetDelivery =
  ({
    transport,
    ids,
    base,
    pauses = PAUSES,
  }: {
    readonly transport: MailTransport;
    readonly ids: IdSource;
    readonly base: string;
    readonly pauses?: readonly number[];
  }) =>
  async (asked: {
    readonly kind: 'password_reset';
    readonly upn: string;
    readonly name: string;
    readonly locale: Locale;
    readonly url: string;
  }): Promise<void> => {
    const to = { name: asked.name, address: asked.upn, locale: asked.locale };
    const letter = writeLetter({ kind: 'password_reset', upn: asked.upn, url: asked.url }, to, base);
    const identity = ids.id<'letter'>();
    for (const pause of pauses) {
      try {
        return await transport.send({ to, letter, identity });
      } catch {
        await sleep(pause, undefined, { ref: false });
      }
    }
    await transport.send({ to, letter, identity });
  };
