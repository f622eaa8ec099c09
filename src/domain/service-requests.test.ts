import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import {
  close,
  escalate,
  type Helper,
  helpersInOrder,
  isRaisersSide,
  raise,
  reopen,
  type ServiceRequest,
  say,
  toldAfter,
  waitsFor,
} from './service-requests.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const LATER = '2026-11-23T12:00:00.000Z' as Instant;
const CUSTOMER = asId<'organization'>('c');
const RESELLER = asId<'organization'>('r');
const PROVIDER = asId<'organization'>('p');

const raised = (changes: { by?: typeof CUSTOMER; to?: typeof RESELLER } = {}): ServiceRequest =>
  raise(
    {
      id: asId('q'),
      customerId: CUSTOMER,
      handlerId: changes.to ?? RESELLER,
      subject: 'Help',
      severity: 'moderate',
      service: null,
      raiser: { organizationId: changes.by ?? CUSTOMER, personId: asId('x'), name: 'Ines' },
    },
    NOW,
  );
const value = (result: ReturnType<typeof say>): ServiceRequest => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

describe('a request for help', () => {
  test('waits for its handler, and tells it', () => {
    expect([waitsFor(raised()), toldAfter(raised(), CUSTOMER)]).toEqual([RESELLER, RESELLER]);
  });

  test('raised by a partner is a matter of the customer too', () => {
    const request = raised({ by: RESELLER, to: PROVIDER });
    expect(request.partyIds).toEqual([CUSTOMER, RESELLER, PROVIDER]);
    expect([CUSTOMER, RESELLER, PROVIDER].map((id) => isRaisersSide(request, id))).toEqual([true, true, false]);
    const asked = value(say(request, PROVIDER, true, LATER));
    expect(waitsFor(asked)).toBe(RESELLER);
    expect(value(say(asked, CUSTOMER, false, LATER)).state).toBe('open');
  });

  test('only the handler’s first word is the first answer', () => {
    const own = value(say(raised(), CUSTOMER, false, LATER));
    expect(own.answeredAt).toBeNull();
    const answered = value(say(own, RESELLER, false, LATER));
    expect(answered.answeredAt).toBe(LATER);
    expect(value(say(answered, RESELLER, false, NOW)).answeredAt).toBe(LATER);
  });

  test('what a party asks that has passed it on does not hand it to the raiser', () => {
    const passed = value(escalate(raised(), PROVIDER, LATER));
    const said = value(say(passed, RESELLER, true, LATER));
    expect([said.state, said.answeredAt, said.handlerId]).toEqual(['open', null, PROVIDER]);
    expect(toldAfter(said, RESELLER)).toBe(PROVIDER);
  });

  test('a closed one is told to the other side, and its time begins anew when it is opened again', () => {
    const closed = value(close(raised(), LATER));
    expect([toldAfter(closed, RESELLER), toldAfter(closed, CUSTOMER)]).toEqual([CUSTOMER, RESELLER]);
    expect(value(reopen(closed, LATER))).toMatchObject({
      state: 'open',
      stateSince: LATER,
      answeredAt: null,
      answerDueAt: '2026-11-23T16:00:00.000Z',
    });
  });

  test('nothing happens to a closed one but reopening, and only a closed one is opened', () => {
    const closed = value(close(raised(), LATER));
    for (const refused of [
      say(closed, RESELLER, false, LATER),
      escalate(closed, PROVIDER, LATER),
      close(closed, LATER),
    ])
      expect(refused).toMatchObject({ ok: false, failure: { code: 'request_closed' } });
    expect(reopen(raised(), LATER)).toMatchObject({ ok: false, failure: { code: 'request_open' } });
  });
});

describe('who helps', () => {
  const helper = (id: string, capacity: Helper['capacity'], since: Instant): Helper => ({
    partnerId: asId(id),
    capacity,
    since,
  });

  test('the reseller that has served longest; a provider only where there is no reseller', () => {
    const provider = helper('p', 'reseller', NOW);
    const young = helper('y', 'indirect_reseller', LATER);
    const old = helper('o', 'indirect_reseller', NOW);
    expect(helpersInOrder([provider, young, old])).toEqual([old, young]);
    expect(helpersInOrder([provider])).toEqual([provider]);
    expect(helpersInOrder([])).toEqual([]);
  });
});
