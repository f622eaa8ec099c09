import type { BillingCycle, TermDuration } from '../../domain/catalog.ts';
import type { Becoming, SubscriptionLetter, SubscriptionReader } from '../../domain/subscription-letters.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Pages } from '../pages.ts';
import type { Messages, Wording } from '../wording.ts';
import { day, moment } from './times-en.ts';

const TERMS: Readonly<Record<TermDuration, string>> = { P1M: '1 month', P1Y: '1 year', P3Y: '3 years' };
const CYCLES: Readonly<Record<BillingCycle, string>> = {
  monthly: 'billed monthly',
  annual: 'billed yearly',
  upfront: 'billed upfront',
};

const seats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`);
const becoming = ({ name, quantity, termDuration, billingCycle }: Becoming): string =>
  `${seats(quantity)} of ${name.en} for ${TERMS[termDuration]}, ${CYCLES[billingCycle]}`;
const worksUntil = (until: Instant): string =>
  `Users can still work until ${day(until)}; after that they are locked out.`;

/** Where the reader sees it. */
const action = ({ reader, subscription, customer }: SubscriptionLetter, pages: Pages): Wording['action'] => ({
  label: 'Open the subscription',
  url: reader === 'customer' ? pages.ownSubscription(subscription) : pages.subscription(subscription, customer.id),
});

/** What it is called: the customer knows whose it is. */
const named = ({ reader, title, customer }: SubscriptionLetter): string =>
  reader === 'customer' ? title.en : `${title.en} of ${customer.name}`;

/** How to have it again. */
const again = ({ reader, partner }: SubscriptionLetter): string => {
  const said: Readonly<Record<SubscriptionReader, string>> = {
    provider: 'If it is still needed, order it anew.',
    reseller: `If it is still needed, ask ${partner} to order it anew.`,
    customer: `If you still need it, ask ${partner}.`,
  };
  return said[reader];
};

/** What can be done before the term ends. */
const before = (letter: Extract<SubscriptionLetter, { kind: 'subscription_ending' }>): string => {
  const { reader, partner, becomes, autoRenew, isTrial } = letter;
  if (reader !== 'provider') {
    return `If ${becomes ? 'it should be otherwise' : 'it should go on'}, ask ${partner} before then.`;
  }
  if (becomes) {
    return isTrial
      ? 'If it should not, turn auto-renew off before then.'
      : 'If it should be otherwise, plan a change or turn auto-renew off before then.';
  }
  if (!autoRenew) return 'If it should go on, turn auto-renew on before then.';
  return isTrial
    ? 'What it would become is not sold. If it should go on, order something else.'
    : 'It is no longer sold on these terms. If it should go on, plan a change or order something else.';
};

/** What letters about subscriptions say in English. */
export const subscriptionsEn: Pick<Messages['letters'], SubscriptionLetter['kind']> = {
  subscription_seats: (letter, pages) => {
    const { reader, quantity, quantityBefore, partner, at, reducibleUntil } = letter;
    const unexpected = `If you did not expect this, ask ${partner}.`;
    const until = reducibleUntil === null ? '' : moment(reducibleUntil);
    const added: Readonly<Record<SubscriptionReader, string>> = {
      provider: `Until ${until} you can give the added seats back.`,
      reseller: `Until ${until} ${partner} can give the added seats back.`,
      customer: `If something should be different, tell ${partner} before ${until}.`,
    };
    const fewer: Readonly<Record<SubscriptionReader, string>> = {
      provider: 'You can add seats again at any time.',
      reseller: unexpected,
      customer: unexpected,
    };
    return {
      subject: `${named(letter)} now has ${seats(quantity)}`,
      paragraphs: [
        `The seats of ${named(letter)} changed on ${day(at)}: ${seats(quantity)} in place of ${quantityBefore}.`,
        (reducibleUntil === null ? fewer : added)[reader],
      ],
      action: action(letter, pages),
    };
  },
  subscription_stopped: (letter, pages) => {
    const { reader, how, quantity, partner, at } = letter;
    const happened = how === 'suspended' ? 'was suspended' : 'was canceled';
    const means =
      how === 'suspended'
        ? 'Users are locked out, the data is kept, and auto-renew is off.'
        : 'Users lost access at once, and nothing brings it back.';
    const resume: Readonly<Record<SubscriptionReader, string>> = {
      provider: 'It is billed on. You can resume it until its term ends.',
      reseller: `${partner} can resume it until its term ends.`,
      customer: `If you did not expect this, ask ${partner}.`,
    };
    return {
      subject: `${named(letter)} ${happened}`,
      paragraphs: [
        `${named(letter)} (${seats(quantity)}) ${happened} on ${day(at)}. ${means}`,
        how === 'suspended' ? resume[reader] : again(letter),
      ],
      action: action(letter, pages),
    };
  },
  subscription_renewed: (letter, pages) => {
    const { reader, how, title, customer, quantity, partner, at, endsAt, cancelUntil } = letter;
    const trial = reader === 'customer' ? 'Your trial' : `The trial of ${customer.name}`;
    const until = endsAt === null ? '' : `, until ${day(endsAt)}`;
    const window: Readonly<Record<SubscriptionReader, string>> = {
      provider: `Until ${moment(cancelUntil)} you can cancel it or give seats back.`,
      reseller: `Until ${moment(cancelUntil)} ${partner} can cancel it or give seats back.`,
      customer: `If something should be different, tell ${partner} before ${moment(cancelUntil)}.`,
    };
    return {
      subject: how === 'renewed' ? `${named(letter)} was renewed` : `${trial} is now ${title.en}`,
      paragraphs: [
        how === 'renewed'
          ? `${named(letter)} was renewed on ${day(at)} with ${seats(quantity)}${until}.`
          : `${trial} became the paid subscription ${title.en} on ${day(at)}, with ${seats(quantity)}${until}.`,
        window[reader],
      ],
      action: action(letter, pages),
    };
  },
  subscription_expired: (letter, pages) => ({
    subject: `${named(letter)} has expired`,
    paragraphs: [
      `${named(letter)} (${seats(letter.quantity)}) expired on ${day(letter.at)} and was not renewed. ${worksUntil(letter.usableUntil)}`,
      again(letter),
    ],
    action: action(letter, pages),
  }),
  subscription_ending: (letter, pages) => {
    const { isTrial, quantity, daysLeft, endsAt, becomes, usableUntil } = letter;
    const when = daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
    const what = named(letter);
    const rest = usableUntil === null ? '' : ` ${worksUntil(usableUntil)}`;
    const comes = becomes
      ? isTrial
        ? `${what} ends on ${day(endsAt)} and becomes a paid subscription: ${becoming(becomes)}.`
        : `${what} renews on ${day(endsAt)}: ${becoming(becomes)}.`
      : `${what} (${seats(quantity)}) ${isTrial ? 'ends' : 'expires'} on ${day(endsAt)} and does not renew.${rest}`;
    return {
      subject: `${what} ${isTrial ? 'ends' : becomes ? 'renews' : 'expires'} ${when}`,
      paragraphs: [comes, before(letter)],
      action: action(letter, pages),
    };
  },
};
