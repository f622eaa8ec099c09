import { authorize } from '../src/app/access.ts';
import type { Context } from '../src/app/context.ts';
import { readCustomers } from '../src/app/customers/list.ts';
import { openStore } from '../src/db/store.ts';
import { asId } from '../src/kernel/ids.ts';
import { realClock, realIds } from '../src/main/system.ts';
import { personIdOf } from '../src/sandbox/cast.ts';
import { HARBOR } from './seed.ts';

const READS = 400;
const CHECKS = 200_000;

/** What authorization adds to reading one page of 50, as a part of the rest. */
export const measureAuthorization = async (url: string): Promise<number> => {
  const store = openStore(url, 1);
  const ids = realIds('a secret that is used for measuring and nothing else');
  const ctx: Context = {
    store,
    clock: realClock,
    wall: realClock,
    ids,
    base: 'http://localhost',
    actor: {
      kind: 'person',
      personId: personIdOf('hugo@harborit.example'),
      name: 'Hugo Alves',
      upn: 'hugo@harborit.example',
      locale: 'en',
      organizationId: asId(HARBOR),
      organizationName: 'Harbor IT',
      organizationKind: 'reseller',
      roles: ['user-management-admin'],
      secondFactorAt: realClock.now(),
      secondFactor: 'totp',
    },
    door: 'api',
    requestId: ids.id<'request'>(),
  };
  try {
    const times: number[] = [];
    for (let read = 0; read < READS; read++) {
      const begun = performance.now();
      const page = await readCustomers(ctx, { sort: 'name' }, { limit: 50 });
      if (!page.ok) throw new Error(page.failure.code);
      times.push(performance.now() - begun);
    }
    times.sort((one, other) => one - other);
    const begun = performance.now();
    for (let check = 0; check < CHECKS; check++) authorize(ctx, 'customer.list');
    const once = (performance.now() - begun) / CHECKS;
    return once / ((times[READS >> 1] ?? 0) - once);
  } finally {
    await store.close();
  }
};
