import { findOperator, findOrganizations } from '../../db/organizations.ts';
import { findRecipient, findRecipientsWith } from '../../db/recipients.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Occasion, Recipient } from '../../domain/letter-facts.ts';
import { type Addressee, addresseesOf, organizationsOf, personOf } from '../../domain/letter-rules.ts';
import { type Letter, letterTo } from '../../domain/letters.ts';
import { readId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

export type PlannedLetter = { readonly to: Recipient; readonly letter: Letter };

/**
 * Who is written to about an event, and what: one letter per person, in the order of the rule (domain 3.15). People are
 * looked up now, so that somebody who was removed in between gets nothing. Only the platform itself asks (`forbidden`).
 */
export const planLetters = (ctx: Context, occasion: Occasion): Promise<Result<readonly PlannedLetter[], Failure>> =>
  query(ctx, 'letters.plan', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const recipients = new Map<Recipient['id'], Recipient>();
    for (const addressee of addresseesOf(occasion.event.type) ?? []) {
      for (const person of await resolve(tx, occasion, addressee)) {
        if (!recipients.has(person.id)) recipients.set(person.id, person);
      }
    }
    const { inviterId } = occasion.event.details ?? {};
    const inviter = typeof inviterId === 'string' ? readId<'organization'>(inviterId) : undefined;
    const parties = await findOrganizations(tx, [
      ...occasion.event.audience,
      ...(inviter ? [inviter] : []),
      ...[...recipients.values()].map((person) => person.organizationId),
    ]);
    return ok(
      [...recipients.values()].flatMap((to) => {
        const letter = letterTo(to, occasion, parties);
        return letter ? [{ to, letter }] : [];
      }),
    );
  });

const resolve = async (tx: Tx, { event }: Occasion, addressee: Addressee): Promise<readonly Recipient[]> => {
  if ('person' in addressee) {
    const id = personOf(event, addressee.person);
    const person = id && (await findRecipient(tx, id));
    return person ? [person] : [];
  }
  if (addressee.of !== 'operator') {
    return findRecipientsWith(tx, organizationsOf(event, addressee.of), addressee.roles);
  }
  const operator = await findOperator(tx);
  return operator ? findRecipientsWith(tx, [operator.id], addressee.roles) : [];
};
