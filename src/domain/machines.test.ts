import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFinal, next, reachable, type Transitions } from '../kernel/machine.ts';
import { DELEGATED_ADMIN_MACHINE } from './delegated-admin.ts';
import { INVITATION_MACHINE } from './invitations.ts';
import { ORDER_REQUEST_MACHINE } from './order-requests.ts';
import { ORDER_LINE_MACHINE, ORDER_MACHINE } from './orders.ts';
import { PARTNERSHIP_MACHINE } from './partnerships.ts';
import { RELATIONSHIP_MACHINE } from './relationships.ts';
import { SERVICE_REQUEST_MACHINE } from './service-requests.ts';
import { SUBSCRIPTION_MACHINE } from './subscriptions.ts';
import { PERSON_MACHINE } from './users.ts';

/** Each machine once more, as domain 3 tells it: a row per state, a column per event, `.` where nothing may happen. */
const EXPECTED: Record<string, { machine: Transitions<string, string>; cells: string; final: string[] }> = {
  'invitation (domain 3.4)': {
    machine: INVITATION_MACHINE,
    cells: `
               edit   export  done    open    accept    decline   revoke   expire
      draft    draft  draft   issued  opened  accepted  declined  revoked  expired
      issued   .      issued  .       opened  accepted  declined  revoked  expired
      opened   .      opened  opened  opened  accepted  declined  revoked  expired
      accepted .      .       .       .       .         .         .        .
      declined .      .       .       .       .         .         .        .
      revoked  .      .       .       .       .         .         .        .
      expired  .      .       .       .       .         .         .        .`,
    final: ['accepted', 'declined', 'revoked', 'expired'],
  },
  'reseller relationship (domain 3.5)': {
    machine: RELATIONSHIP_MACHINE,
    cells: `
               remove  end    terminate
      active   ended   ended  ended
      ended    .       .      .`,
    final: ['ended'],
  },
  'partnership (domain 3.3)': {
    machine: PARTNERSHIP_MACHINE,
    cells: `
               remove
      active   removed
      removed  .`,
    final: ['removed'],
  },
  'delegated admin relationship (domain 3.6)': {
    machine: DELEGATED_ADMIN_MACHINE,
    cells: `
                 expire   extend  terminate   removeRoles
      active     expired  active  terminated  terminated
      expired    .        .       .           .
      terminated .        .       .           .`,
    final: ['expired', 'terminated'],
  },
  'person (domain 3.10)': {
    machine: PERSON_MACHINE,
    cells: `
               remove   restore  purge
      active   removed  .        .
      removed  .        active   purged
      purged   .        .        .`,
    final: ['purged'],
  },
  'order request (domain 3.8)': {
    machine: ORDER_REQUEST_MACHINE,
    cells: `
                accept    decline   withdraw   comeBack   complete  fail    retry
      submitted accepted  declined  withdrawn  .          .         .       .
      accepted  .         .         .          submitted  ordered   failed  .
      ordered   .         .         .          .          .         .       .
      declined  .         .         .          .          .         .       .
      withdrawn .         .         .          .          .         .       .
      failed    .         .         .          .          ordered   .       accepted`,
    final: ['ordered', 'declined', 'withdrawn'],
  },
  'order (domain 3.8)': {
    machine: ORDER_MACHINE,
    cells: `
                      complete   completePartly   fail   retry    hold            approve  reject    cancel
      pending         completed  partial_success  error  .        pending_review  .        .         .
      pending_review  .          .                .      .        .               pending  rejected  cancelled
      completed       .          .                .      .        .               .        .         .
      partial_success .          .                .      pending  .               .        .         .
      error           .          .                .      pending  .               .        .         .
      rejected        .          .                .      .        .               .        .         .
      cancelled       .          .                .      .        .               .        .         .`,
    final: ['completed', 'rejected', 'cancelled'],
  },
  'order line (domain 3.8)': {
    machine: ORDER_LINE_MACHINE,
    cells: `
                send  complete   fail   retry    reject    cancel
      pending   sent  completed  error  .        rejected  cancelled
      sent      sent  completed  error  .        .         .
      completed .     .          .      .        .         .
      error     .     .          .      pending  .         .
      rejected  .     .          .      .        .         .
      cancelled .     .          .      .        .         .`,
    final: ['completed', 'rejected', 'cancelled'],
  },
  'subscription (domain 3.9)': {
    machine: SUBSCRIPTION_MACHINE,
    cells: `
                change  cancel   suspend    resume  renew   expire   disable   delete
      active    active  deleted  suspended  .       active  expired  .         .
      suspended .       .        .          active  .       .        disabled  .
      expired   .       .        .          .       .       .        disabled  .
      disabled  .       .        .          .       .       .        .         deleted
      deleted   .       .        .          .       .       .        .         .`,
    final: ['deleted'],
  },
  'service request (domain 3.12)': {
    machine: SERVICE_REQUEST_MACHINE,
    cells: `
                       ask               reply  escalate  close   reopen
      open             attention_needed  open   open      closed  .
      attention_needed attention_needed  open   open      closed  .
      closed           .                 .      .         .       open`,
    final: [],
  },
};

describe.each(Object.entries(EXPECTED))('%s', (_name, { machine, cells, final }) => {
  const [header = [], ...rows] = cells
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

  test('has these states and events and no others', () => {
    expect(header).toEqual([...machine.events]);
    expect(rows.map(([state]) => state)).toEqual([...machine.states]);
  });

  test.each(
    rows.flatMap(([state = '', ...to]) => to.map((target, index) => [state, header[index] ?? '', target])),
  )('%s and %s: %s', (state, event, target) => {
    expect(next(machine, state, event) ?? '.').toBe(target);
  });

  test('every state can be reached, and those that end it are final', () => {
    expect([...reachable(machine)].sort()).toEqual([...machine.states].sort());
    expect(machine.states.filter((state) => isFinal(machine, state))).toEqual(final);
  });

  test('whatever happens in whatever order, it never leaves a final state', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...machine.events), { maxLength: 20 }), (events) => {
        let state: string = machine.initial;
        for (const event of events) {
          const to = next(machine, state, event);
          if (final.includes(state)) expect(to).toBeUndefined();
          state = to ?? state;
          expect(machine.states).toContain(state);
        }
      }),
    );
  });
});
