import fc from 'fast-check';
import { addMilliseconds, addPeriod, type Instant } from '../../src/kernel/time.ts';
import {
  type Act,
  type Channel,
  CUSTOMERS,
  type Customer,
  EVERYBODY,
  endOf,
  PARTNERS,
  type Partner,
  stateOf,
} from './model.ts';

/** What somebody wants to do, with numbers where a thing has to be chosen: which one they mean is known when it is their turn. */
export type Wish =
  | {
      readonly want: Exclude<Act['do'], 'wait'>;
      readonly pick: number;
      readonly who: number;
      readonly whom: number;
      readonly yes: boolean;
      readonly other: boolean;
    }
  | { readonly want: 'wait'; readonly pick: number; readonly edge: 'before' | 'at' | 'after' | 'a while' };
/** One step of a history: somebody acts, or two at the same moment. */
export type Step = { readonly wishes: readonly [Wish] | readonly [Wish, Wish] };

const nat = fc.nat({ max: 11 });
const wishFor = (...wants: Exclude<Act['do'], 'wait'>[]): fc.Arbitrary<Wish> =>
  fc.record({
    want: fc.constantFrom(...wants),
    pick: nat,
    who: nat,
    whom: nat,
    yes: fc.boolean(),
    other: fc.boolean(),
  });
const answer = wishFor('accept', 'accept', 'accept', 'open', 'decline', 'revoke', 'finish');
const ending = wishFor('remove', 'remove', 'end', 'remove-partnership', 'remove-roles');
const beginning = wishFor('invite', 'invite', 'request-partnership');
const wish = fc.oneof(
  { weight: 5, arbitrary: answer },
  { weight: 3, arbitrary: ending },
  { weight: 3, arbitrary: beginning },
);
const wait: fc.Arbitrary<Wish> = fc.record({
  want: fc.constant('wait' as const),
  pick: nat,
  edge: fc.constantFrom('before' as const, 'at' as const, 'after' as const, 'a while' as const),
});

/** One customer answers two invitations at once: they may ask for the same partner. */
const twice: fc.Arbitrary<Step> = fc.tuple(wishFor('accept'), nat).map(([one, other]): Step => {
  const first: Wish = { ...one, yes: true, pick: 1 } as Wish;
  return { wishes: [first, { ...first, whom: other } as Wish] };
});

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: wish.map((one): Step => ({ wishes: [one] })) },
  { weight: 4, arbitrary: fc.tuple(wish, wish).map((wishes): Step => ({ wishes })) },
  { weight: 1, arbitrary: twice },
  { weight: 1, arbitrary: wait.map((one): Step => ({ wishes: [one] })) },
  { weight: 1, arbitrary: wishFor('sweep').map((one): Step => ({ wishes: [one] })) },
);

const choose = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(items.length, 1)];

const LIVE: readonly string[] = ['draft', 'issued', 'opened'];

/** Which act a wish comes to as things are; undefined when there is nothing it could be about. */
export const resolve = (wish: Wish, channel: Channel, made: number): Act | undefined => {
  if (wish.want === 'wait') return waitFor(wish, channel);
  const partner = choose(PARTNERS, wish.who) ?? 'P';
  const customer = choose(CUSTOMERS, wish.whom) ?? 'C1';
  // Mostly something that can be done, now and then something that cannot.
  const likely = wish.pick % 4 > 0;
  const open = channel.invitations.filter((one) => LIVE.includes(stateOf(one, channel.now)));
  const invitation = choose(likely && open.length > 0 ? open : channel.invitations, wish.whom);
  const related = choose(channel.related, wish.who)?.split('>') as [Partner, Customer] | undefined;
  const pair = likely && related ? { by: related[0], customer: related[1] } : { by: partner, customer };
  switch (wish.want) {
    case 'sweep':
      return { do: 'sweep' };
    case 'invite':
      return { do: 'invite', made, by: partner, joint: wish.yes && partner !== 'P', admin: wish.other };
    case 'request-partnership':
      return { do: 'request-partnership', made };
    case 'remove':
      return { do: 'remove', ...pair };
    case 'end':
      return { do: 'end', by: pair.customer, partner: pair.by, also: wish.yes };
    case 'remove-partnership': {
      const partnership = choose(channel.partnerships, wish.pick);
      return (
        partnership && { do: 'remove-partnership', slot: partnership.slot, by: wish.yes ? 'reseller' : 'provider' }
      );
    }
    case 'remove-roles': {
      const grant = choose(channel.grants, wish.pick);
      return grant && { do: 'remove-roles', slot: grant.slot };
    }
    case 'accept':
    case 'decline': {
      // Mostly somebody whom it concerns: a customer, or a reseller for a partnership.
      const fitting = invitation?.kind === 'partnership' ? (['R1', 'R2'] as const) : CUSTOMERS;
      const by = wish.yes || wish.other ? choose(fitting, wish.who) : choose(EVERYBODY, wish.who);
      return invitation && by && { do: wish.want, slot: invitation.slot, by };
    }
    default:
      return invitation && { do: wish.want, slot: invitation.slot };
  }
};

const EDGE = { before: -1, at: 0, after: 1 } as const;
const waitFor = (wish: Extract<Wish, { want: 'wait' }>, channel: Channel): Act | undefined => {
  const aWhile = addPeriod(channel.now, 'P2D') as Instant;
  const invitation = choose(channel.invitations, wish.pick);
  if (wish.edge === 'a while' || !invitation) return { do: 'wait', until: aWhile };
  const until = addMilliseconds(endOf(invitation), EDGE[wish.edge]);
  return until > channel.now ? { do: 'wait', until } : { do: 'wait', until: aWhile };
};
