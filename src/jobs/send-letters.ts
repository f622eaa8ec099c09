import type { Context } from '../app/context.ts';
import { readEffect } from '../app/effect.ts';
import { planLetters } from '../app/letters/plan.ts';
import { sendLetterOnce } from '../app/letters/send-once.ts';
import { writeLetter } from '../mail/letters.ts';
import type { MailTransport } from '../mail/transport.ts';

/** What a job needs: a Context of the platform itself, made anew for every run, and the mail server. */
export type LetterDesk = {
  readonly context: () => Context;
  readonly transport: MailTransport;
};

/**
 * The job behind the effect `letters`: writes to everybody an event concerns, each in their language, each letter once
 * (domain 3.15, 3.16 step 5). One address that is refused does not keep the others waiting; the job then fails and is
 * tried again for the refused one alone.
 */
export const sendLetters =
  ({ context, transport }: LetterDesk) =>
  async (payload: unknown): Promise<void> => {
    const occasion = readEffect(payload);
    if (!occasion) throw new Error('this job holds no event that is known here');
    const ctx = context();
    const planned = await planLetters(ctx, occasion);
    if (!planned.ok) throw new Error(`letters could not be planned: ${planned.failure.code}`);
    const troubles: unknown[] = [];
    for (const { to, letter } of planned.value) {
      const key = { eventId: occasion.id, recipientId: to.id, kind: letter.kind };
      const identity = `${key.eventId} ${key.recipientId} ${key.kind}`;
      try {
        const sent = await sendLetterOnce(ctx, key, () =>
          transport.send({ to, letter: writeLetter(letter, to, ctx.base), identity }),
        );
        if (!sent.ok) throw new Error(sent.failure.code);
      } catch (error) {
        troubles.push(error);
      }
    }
    if (troubles.length > 0) {
      const first = troubles[0] instanceof Error ? troubles[0].message : 'unknown';
      throw new Error(`${troubles.length} of ${planned.value.length} letters could not be handed over: ${first}`);
    }
  };
