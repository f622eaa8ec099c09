import { saveCredentials } from '../../db/credentials.ts';
import { insertOrganizations, insertPeople, isEmpty } from '../../db/import.ts';
import { deleteSetting, findSetting, lockSetting, saveSetting } from '../../db/platform.ts';
import { saveRegions } from '../../db/regions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { type Established, establishOperator, type Setup } from '../../domain/setup.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import type { Passwords } from '../passwords.ts';
import { done, query, transact, unrecorded } from '../unit-of-work.ts';

const KEY = 'setup';
type Offer = { readonly digest: string };

/**
 * Makes the one-time token with which the operator's first administrator comes in; null when the platform has an
 * operator already. A new start makes a new one: an older link no longer works. Only the platform itself may ask.
 */
export const offerSetup = (ctx: Context): Promise<Result<string | null, Failure>> =>
  transact(ctx, 'platform.offer-setup', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    if (!(await isEmpty(tx))) return unrecorded<string | null>(null);
    const token = ctx.ids.secret();
    await saveSetting(tx, KEY, { digest: ctx.ids.digest(token) } satisfies Offer);
    return unrecorded<string | null>(token);
  });

/** Whether this token still opens the setup; a used or wrong one is `not_found`. */
export const readSetup = (ctx: Context, token: string): Promise<Result<null, Failure>> =>
  query(ctx, 'platform.read-setup', async (tx) => {
    const offer = await findSetting<Offer>(tx, KEY);
    return offer?.digest === ctx.ids.digest(token) ? ok(null) : refuse('not_found');
  });

/**
 * Creates the operator, its first administrator and the first market region, and uses the token up: all of it or
 * nothing. Fails with `not_found` for a token that is used or wrong, and with `invalid`.
 */
export const completeSetup = async (
  ctx: Context,
  token: string,
  setup: Setup,
  passwords: Passwords,
): Promise<Result<Established, Failure>> => {
  const offered = await readSetup(ctx, token);
  if (!offered.ok) return offered;
  const passwordHash = await passwords.hash(setup.person.password);
  return transact(ctx, 'platform.setup', async (tx, now) => {
    const offer = await lockSetting<Offer>(tx, KEY);
    if (offer?.digest !== ctx.ids.digest(token) || !(await isEmpty(tx))) return refuse('not_found');
    const ids = { organization: ctx.ids.id<'organization'>(), person: ctx.ids.id<'person'>() };
    const established = establishOperator(setup, ids);
    if (!established.ok) return established;
    const { organization, person, region } = established.value;
    await saveRegions(tx, [region]);
    await insertOrganizations(tx, [organization], now);
    await insertPeople(tx, [person], now);
    const { id: personId, name, upn } = person;
    await saveCredentials(tx, { personId, name, upn, passwordHash, now: ctx.wall.now() });
    await deleteSetting(tx, KEY);
    return done(established.value, {
      type: 'organization.created',
      subject: { kind: 'organization', id: organization.id },
      audience: [organization.id],
      details: { name: organization.name, kind: organization.kind, admin: upn },
    });
  });
};
