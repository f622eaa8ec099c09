import { describe, expect, test } from 'vitest';
import { at, subscribed } from '../../test/subscriptions.ts';
import type { Action } from './permissions.ts';
import { commandsFor } from './subscription-commands.ts';
import { differenceOf, subscriptionEvent } from './subscription-events.ts';
import { cancel, suspend } from './subscription-steering.ts';
import type { Change, Subscription } from './subscriptions.ts';

const made = (result: { ok: boolean; value?: Change }): Subscription => {
  if (!result.ok || !result.value) throw new Error('refused');
  return result.value.subscription;
};
const may = (subscription: Subscription, on = '2026-03-02', can: (action: Action) => boolean = () => true) =>
  commandsFor(subscription, { related: true, can }, at(on));

describe('what may be done', () => {
  test('in the window of a purchase', () => {
    expect(may(subscribed())).toEqual([
      'add-seats',
      'remove-seats',
      'set-auto-renew',
      'rename',
      'change-term',
      'set-partner-of-record',
      'schedule',
      'upgrade',
      'suspend',
      'cancel',
    ]);
  });

  test('after it nothing can be given back or cancelled', () => {
    expect(may(subscribed(), '2026-03-09')).not.toContain('remove-seats');
    expect(may(subscribed(), '2026-03-09')).not.toContain('cancel');
  });

  test('billing can be changed where there is a choice', () => {
    expect(may(subscribed({ termDuration: 'P3Y' }))).toContain('change-billing');
    expect(may(subscribed({ termDuration: 'P3Y' }))).not.toContain('change-term');
  });

  test('of a trial: to end or to convert it', () => {
    expect(may(subscribed({ kind: 'trial' }))).toEqual([
      'set-auto-renew',
      'rename',
      'set-partner-of-record',
      'upgrade',
    ]);
  });

  test('while it is suspended, and once it is gone', () => {
    expect(may(made(suspend(subscribed(), at('2026-03-02'))))).toEqual(['rename', 'set-partner-of-record', 'resume']);
    expect(may(made(cancel(subscribed(), at('2026-03-02'))))).toEqual([]);
  });

  test('depends on the permission of each command, and on the relationship', () => {
    expect(may(subscribed(), '2026-03-02', (action) => action === 'subscription.rename')).toEqual(['rename']);
    expect(commandsFor(subscribed(), { related: false, can: () => true }, at('2026-03-02'))).toEqual([]);
  });
});

describe('what the log is told', () => {
  const customer = { id: subscribed().customerId, name: 'Tallow Bakery' };
  const resellers = [subscribed().resellerId as NonNullable<Subscription['resellerId']>];

  test('goes to provider, partner of record and customer; that a period was charged to the provider alone', () => {
    const { providerId, customerId } = subscribed();
    const heard = (type: 'subscription.renewed' | 'subscription.charged') =>
      subscriptionEvent(type, subscribed(), { customer, resellers }).audience;
    expect(heard('subscription.renewed')).toEqual([providerId, ...resellers, customerId]);
    expect(heard('subscription.charged')).toEqual([providerId]);
  });

  test('is what differs, and never what the provider pays', () => {
    const after = {
      ...made(suspend(subscribed(), at('2026-03-02'))),
      unitPrice: { minor: 1, currency: 'EUR' as const },
    };
    expect(differenceOf(subscribed(), after)).toEqual({
      before: { state: 'active', autoRenew: true },
      after: { state: 'suspended', autoRenew: false },
    });
  });
});
