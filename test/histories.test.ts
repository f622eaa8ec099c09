import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOrganization } from '../src/db/organizations.ts';
import { saveRegions } from '../src/db/regions.ts';
import { openStore } from '../src/db/store.ts';
import { addDays, type Instant } from '../src/kernel/time.ts';
import { realIds } from '../src/main/system.ts';
import {
  type Act,
  apply,
  begin,
  type Channel,
  type Customer,
  partnersOf,
  pictureOf,
  stateOf,
} from './histories/model.ts';
import { type Facts, type House, look, perform, relatedAt, type Stage, setUp } from './histories/stage.ts';
import { resolve, type Step, step } from './histories/wishes.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

/** How many histories are played, each with up to this many steps. */
const HISTORIES = Number(process.env.TANDEM_HISTORIES ?? 1000);
const STEPS = 8;
const START = '2026-11-23T09:00:00.000Z' as Instant;

/** How every history begins: with something to answer, and two who ask for the same. */
const FIRST: readonly Act[] = [
  { do: 'invite', made: 1, by: 'R1', joint: true, admin: true },
  { do: 'invite', made: 2, by: 'P', joint: false, admin: false },
];

/** What must have happened often enough in all of them together. */
const TELLING = [
  'accept ok',
  'accept link_used',
  'accept link_revoked',
  'accept link_expired',
  'accept already_related',
  'decline ok',
  'revoke ok',
  'revoke invitation_not_open',
  'remove ok',
  'remove not_found',
  'end ok',
  'remove-partnership ok',
  'remove-partnership already_ended',
  'remove-roles ok',
];
const seenOutcomes = new Map<string, number>();

describe('random histories of the channel, over the real use cases', () => {
  let database: TestDatabase;
  let house: House & { store: ReturnType<typeof openStore> };
  /** Each history has its own years, because the sweep knows no bounds between organizations. */
  let start = START;
  beforeAll(async () => {
    database = await testDatabase();
    house = { store: openStore(database.url, 6), ids: realIds('a secret that only the histories know, so long') };
    await house.store.transaction(async (tx) => {
      await saveRegions(tx, [{ code: 'europe', countries: ['PT'] }]);
      const operator = {
        kind: 'operator',
        name: 'Meridian',
        domain: 'meridian.example',
        country: 'PT',
        locale: 'en',
      } as const;
      const facts = {
        partnerId: null,
        standing: 'good',
        programAgreementSignedAt: null,
        profile: null,
        supportContact: null,
        version: 1,
      } as const;
      await insertOrganization(tx, { id: house.ids.id<'organization'>(), ...operator, ...facts }, START);
      return { commit: true, value: null };
    });
  });
  afterAll(async () => {
    await house.store.close();
    await database.drop();
  });

  test(`every one of ${HISTORIES} comes out as the rules say, however acts interleave`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: STEPS }), async (steps) => {
        start = addDays(start, 1000);
        await play(house, steps, start);
      }),
      { numRuns: HISTORIES, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true },
    );
    // Histories in which nothing happens would prove nothing.
    for (const outcome of TELLING) expect(seenOutcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(HISTORIES / 50);
  }, 700_000);
});

/** Plays one history on a stage of its own; throws as soon as something is not as it must be. */
const play = async (house: House, steps: readonly Step[], now: Instant): Promise<void> => {
  const stage = await setUp(house, now);
  const story: Story = { told: [], rights: '' };
  let channel = await take(house, stage, begin(now), FIRST, story);
  let made = 3;
  for (const { wishes } of steps) {
    const acts = wishes.flatMap((wish) => resolve(wish, channel, made++) ?? []);
    if (acts.length > 0) channel = await take(house, stage, channel, acts, story);
  }
};

/** What has happened so far, and the admin relationships as they were after it. */
type Story = { readonly told: string[]; rights: string };

/** One step: the acts happen at once, and the outcome is that of one order or the other. */
const take = async (
  house: House,
  stage: Stage,
  before: Channel,
  acts: readonly Act[],
  story: Story,
): Promise<Channel> => {
  const codes = await Promise.all(acts.map((act) => perform(house, stage, before, act)));
  story.told.push(acts.map((act, index) => `${JSON.stringify(act)} -> ${codes[index]}`).join('  ||  '));
  for (const [index, act] of acts.entries()) {
    const outcome = `${act.do} ${codes[index]}`;
    seenOutcomes.set(outcome, (seenOutcomes.get(outcome) ?? 0) + 1);
  }
  const orders = acts.length === 2 ? [acts, [...acts].reverse()] : [acts];
  const now = acts[0]?.do === 'wait' ? acts[0].until : before.now;
  const facts = await look(house, stage, now);
  const expected = orders.map((order) => foretell(before, order, acts));
  const found = expected.find(
    ({ codes: foretold, after }) => same(foretold, codes) && same(pictureOf(after), pictured(facts)),
  );
  if (!found) {
    const orderly = expected.map(({ codes, after }) => ({ codes, ...pictureOf(after) }));
    expect.fail(
      `${story.told.join('\n')}\nfound:    ${JSON.stringify({ codes, ...pictured(facts) })}\nexpected: ${orderly.map((one) => JSON.stringify(one)).join('\n      or: ')}`,
    );
  }
  await mustHold({ house, stage, before, acts, codes, facts, story });
  story.rights = facts.rights;
  return found.after;
};

const foretell = (before: Channel, order: readonly Act[], acts: readonly Act[]) => {
  const codes = new Map<Act, string>();
  let after = before;
  for (const act of order) {
    const [next, code] = apply(after, act);
    after = next;
    codes.set(act, code);
  }
  return { after, codes: acts.map((act) => codes.get(act)) };
};
const pictured = ({ rights: _, untold: __, ...picture }: Facts) => picture;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What must hold whatever the model says. */
const mustHold = async ({
  house,
  stage,
  before,
  acts,
  codes,
  facts,
  story: { told, rights },
}: {
  house: House;
  stage: Stage;
  before: Channel;
  acts: readonly Act[];
  codes: readonly string[];
  facts: Facts;
  story: Story;
}): Promise<void> => {
  const story = told.join('\n');
  expect(new Set(facts.related).size, `two active relationships of a pair\n${story}`).toBe(facts.related.length);
  expect(facts.untold, `a row of the list does not know its fellow partners\n${story}`).toBe(0);
  const accepted = acts.flatMap((act, index) => (act.do === 'accept' && codes[index] === 'ok' ? [act] : []));
  expect(new Set(accepted.map((act) => act.slot)).size, `a link worked twice\n${story}`).toBe(accepted.length);
  for (const act of accepted) {
    const invitation = before.invitations.find((one) => one.slot === act.slot);
    if (!invitation) throw new Error('an invitation that was never made');
    expect(['draft', 'issued', 'opened'], `an ended link worked again\n${story}`).toContain(
      stateOf(invitation, before.now),
    );
    if (invitation.kind === 'partnership') continue;
    const partners = partnersOf(invitation);
    const both = await relatedAt(house, stage, { partners, customer: act.by as Customer }, before.now);
    expect(both, `half an acceptance\n${story}`).toEqual(partners);
  }
  const removalsOnly = acts.every((act) => act.do === 'remove' || act.do === 'remove-partnership');
  if (removalsOnly) expect(facts.rights, `a removal changed admin roles\n${story}`).toBe(rights);
};
