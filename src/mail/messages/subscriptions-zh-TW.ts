import type { BillingCycle, TermDuration } from '../../domain/catalog.ts';
import type { Becoming, SubscriptionLetter, SubscriptionReader } from '../../domain/subscription-letters.ts';
import { zh } from '../../kernel/chinese.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Pages } from '../pages.ts';
import type { Messages, Wording } from '../wording.ts';
import { day, moment } from './times-zh-TW.ts';

const TERMS: Readonly<Record<TermDuration, string>> = { P1M: '1 個月', P1Y: '1 年', P3Y: '3 年' };
const CYCLES: Readonly<Record<BillingCycle, string>> = { monthly: '月繳', annual: '年繳', upfront: '預繳' };

const seats = (count: number): string => `${count} 個席次`;
const becoming = ({ name, quantity, termDuration, billingCycle }: Becoming): string =>
  zh`「${name['zh-TW']}」${seats(quantity)}，為期${TERMS[termDuration]}，${CYCLES[billingCycle]}`;
const worksUntil = (until: Instant): string => zh`使用者可繼續使用至${day(until)}，之後將無法使用。`;

/** Where the reader sees it. */
const action = ({ reader, subscription, customer }: SubscriptionLetter, pages: Pages): Wording['action'] => ({
  label: '檢視訂用帳戶',
  url: reader === 'customer' ? pages.ownSubscription(subscription) : pages.subscription(subscription, customer.id),
});

/** What it is called: the customer knows whose it is. */
const named = ({ reader, title, customer }: SubscriptionLetter): string =>
  reader === 'customer' ? zh`貴組織的「${title['zh-TW']}」` : zh`${customer.name}的「${title['zh-TW']}」`;

/** How to have it again. */
const again = ({ reader, partner }: SubscriptionLetter): string => {
  const said: Readonly<Record<SubscriptionReader, string>> = {
    provider: '若仍有需要，請重新訂購。',
    reseller: zh`若仍有需要，請向${partner}提出訂購要求。`,
    customer: zh`若仍有需要，請洽${partner}。`,
  };
  return said[reader];
};

/** What can be done before the term ends. */
const before = (letter: Extract<SubscriptionLetter, { kind: 'subscription_ending' }>): string => {
  const { reader, partner, becomes, autoRenew, isTrial } = letter;
  if (reader !== 'provider') {
    return becomes ? zh`若需調整，請於該日前洽${partner}。` : zh`若要繼續使用，請於該日前洽${partner}。`;
  }
  if (becomes) {
    return isTrial ? '若不需轉換，請於該日前關閉自動續約。' : '若需調整或不再續約，請於該日前排定變更或關閉自動續約。';
  }
  if (!autoRenew) return '若要繼續使用，請於該日前開啟自動續約。';
  return isTrial
    ? '可轉換的付費訂閱目前未銷售。若要繼續使用，請改訂其他項目。'
    : '此項目已不再以目前的條件銷售。若要繼續使用，請排定其他變更或改訂其他項目。';
};

/** What letters about subscriptions say in Traditional Chinese as written in Taiwan. */
export const subscriptionsZhTW: Pick<Messages['letters'], SubscriptionLetter['kind']> = {
  subscription_seats: (letter, pages) => {
    const { reader, quantity, quantityBefore, partner, at, reducibleUntil } = letter;
    const unexpected = zh`若您對此有疑問，請洽${partner}。`;
    const until = reducibleUntil === null ? '' : moment(reducibleUntil);
    const added: Readonly<Record<SubscriptionReader, string>> = {
      provider: zh`您可在${until}前減少新增的席次。`,
      reseller: zh`${partner}可在${until}前減少新增的席次。`,
      customer: zh`若需調整，請於${until}前告知${partner}。`,
    };
    const fewer: Readonly<Record<SubscriptionReader, string>> = {
      provider: '您隨時可以再新增席次。',
      reseller: unexpected,
      customer: unexpected,
    };
    return {
      subject: zh`${named(letter)}現有${seats(quantity)}`,
      paragraphs: [
        zh`${named(letter)}的席次已於${day(at)}由${String(quantityBefore)}個變更為${String(quantity)}個。`,
        (reducibleUntil === null ? fewer : added)[reader],
      ],
      action: action(letter, pages),
    };
  },
  subscription_stopped: (letter, pages) => {
    const { reader, how, quantity, partner, at } = letter;
    const happened = how === 'suspended' ? '暫停' : '取消';
    const means =
      how === 'suspended'
        ? '使用者目前無法使用，資料予以保留，自動續約已關閉。'
        : '使用者隨即無法使用，此動作無法復原。';
    const resume: Readonly<Record<SubscriptionReader, string>> = {
      provider: '暫停期間仍持續計費。在訂閱期間屆滿前，您可以繼續此訂用帳戶。',
      reseller: zh`在訂閱期間屆滿前，${partner}可以繼續此訂用帳戶。`,
      customer: zh`若您對此有疑問，請洽${partner}。`,
    };
    return {
      subject: zh`${named(letter)}已${happened}`,
      paragraphs: [
        zh`${named(letter)}（${seats(quantity)}）已於${day(at)}${happened}。${means}`,
        how === 'suspended' ? resume[reader] : again(letter),
      ],
      action: action(letter, pages),
    };
  },
  subscription_renewed: (letter, pages) => {
    const { reader, how, title, customer, quantity, partner, at, endsAt, cancelUntil } = letter;
    const trial = reader === 'customer' ? '貴組織的試用版' : zh`${customer.name}的試用版`;
    const until = endsAt === null ? '' : zh`，訂閱期間至${day(endsAt)}`;
    const window: Readonly<Record<SubscriptionReader, string>> = {
      provider: zh`您可在${moment(cancelUntil)}前取消或減少席次。`,
      reseller: zh`${partner}可在${moment(cancelUntil)}前取消或減少席次。`,
      customer: zh`若需調整，請於${moment(cancelUntil)}前告知${partner}。`,
    };
    return {
      subject: how === 'renewed' ? zh`${named(letter)}已續約` : zh`${trial}已轉換為「${title['zh-TW']}」`,
      paragraphs: [
        how === 'renewed'
          ? zh`${named(letter)}已於${day(at)}續約，共${seats(quantity)}${until}。`
          : zh`${trial}已於${day(at)}轉換為付費訂閱「${title['zh-TW']}」，共${seats(quantity)}${until}。`,
        window[reader],
      ],
      action: action(letter, pages),
    };
  },
  subscription_expired: (letter, pages) => ({
    subject: zh`${named(letter)}已過期`,
    paragraphs: [
      zh`${named(letter)}（${seats(letter.quantity)}）已於${day(letter.at)}到期，未續約。${worksUntil(letter.usableUntil)}`,
      again(letter),
    ],
    action: action(letter, pages),
  }),
  subscription_ending: (letter, pages) => {
    const { isTrial, quantity, daysLeft, endsAt, becomes, usableUntil } = letter;
    const when = daysLeft === 1 ? '明天' : zh`${String(daysLeft)}天後`;
    const what = named(letter);
    const rest = usableUntil === null ? '' : worksUntil(usableUntil);
    const comes = becomes
      ? isTrial
        ? zh`${what}將於${day(endsAt)}到期，屆時轉換為付費訂閱：${becoming(becomes)}。`
        : zh`${what}將於${day(endsAt)}續約：${becoming(becomes)}。`
      : zh`${what}（${seats(quantity)}）將於${day(endsAt)}到期，不會續約。${rest}`;
    return {
      subject: zh`${what}將於${when}${becomes && !isTrial ? '續約' : '到期'}`,
      paragraphs: [comes, before(letter)],
      action: action(letter, pages),
    };
  },
};
