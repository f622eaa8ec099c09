import type { Context } from '../../src/app/context.ts';
import { importWorld, type World } from '../../src/app/platform/import-world.ts';
import { openStore, type Store } from '../../src/db/store.ts';
import { readAdminRequest } from '../../src/domain/delegated-admin.ts';
import type { Organization } from '../../src/domain/organizations.ts';
import type { OrganizationId } from '../../src/kernel/ids.ts';
import { addDays, type Instant } from '../../src/kernel/time.ts';
import type { Config } from '../../src/main/config.ts';
import { realClock, realIds } from '../../src/main/system.ts';
import { castWorld } from '../../src/sandbox/cast.ts';
import type { Neighbour, Stage } from './stage.ts';

/** A sandbox that runs, and the database it runs on. */
export type Place = Pick<Config, 'base' | 'secret'> & { readonly databaseUrl: string };

/** Customers that accepted long before the sandbox began: no call can say that. */
export const addNeighbours = async (place: Place, stage: Stage): Promise<void> => {
  const store = openStore(place.databaseUrl, 2);
  const ids = realIds(place.secret);
  const today = realClock.now();
  for (const [at, neighbour] of stage.neighbours.entries()) {
    const world = worldOf(stage, neighbour, ids.id<'organization'>(), today);
    const desk = at === 0 && stage.serviceDesk !== null ? rolesOf(stage, stage.customer.id, 730) : [];
    const added = await importWorld(
      contextAt({ place, store, now: addDays(today, -neighbour[4]) }),
      { ...world, delegatedAdmin: [...world.delegatedAdmin, ...desk] },
      { into: 'used' },
    );
    if (!added.ok) throw new Error(`${neighbour[0]} could not be added: ${added.failure.code}`);
  }
  await store.close();
};

const contextAt = ({ place, store, now }: { place: Place; store: Store; now: Instant }): Context => {
  const ids = realIds(place.secret);
  return {
    store,
    clock: { now: () => now },
    wall: realClock,
    ids,
    base: place.base,
    actor: { kind: 'system' },
    door: 'sandbox',
    requestId: ids.id<'request'>(),
  };
};

const worldOf = (stage: Stage, neighbour: Neighbour, id: OrganizationId, today: Instant): World => {
  const { reseller, provider } = stage;
  const [, , shared, adminDays] = neighbour;
  return {
    regions: castWorld(today).regions,
    organizations: [organizationOf(stage, neighbour, id)],
    people: [],
    partnerships: [],
    relationships: [
      { partnerId: reseller.id, customerId: id, viaId: shared ? provider.id : null },
      ...(shared ? [{ partnerId: provider.id, customerId: id, viaId: reseller.id }] : []),
    ],
    delegatedAdmin: adminDays > 0 ? rolesOf(stage, id, adminDays) : [],
  };
};

const organizationOf = ({ country, city, street, language }: Stage, [name, domain]: Neighbour, id: OrganizationId) =>
  ({
    id,
    kind: 'customer',
    name,
    domain,
    country,
    locale: language,
    partnerId: null,
    standing: 'good',
    programAgreementSignedAt: null,
    profile: { legalName: name, addressLine1: street, city },
    supportContact: null,
    version: 1,
  }) satisfies Organization;

/** Whoever grants roles for two years lets them extend. */
const rolesOf = (
  { reseller, serviceDesk }: Stage,
  customerId: OrganizationId,
  durationDays: number,
): World['delegatedAdmin'] => {
  const name = serviceDesk ?? `${reseller.name} service desk`;
  const request = readAdminRequest({ template: 'service-desk', durationDays, autoExtend: durationDays === 730 }, name);
  if (!request.ok) throw new Error('the service desk asks for admin roles that do not exist');
  return [{ partnerId: reseller.id, customerId, request: { ...request.value, name } }];
};
