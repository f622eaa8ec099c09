import { afterAll, beforeAll, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Body = { id: string; link: string; delegatedAdmin: unknown };
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const JOINT = { kind: 'reseller_joint', providerId: NORTHLIGHT, locale: 'en' };

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('asks for the right that a first draft asks for: a sales agent cannot ask for admin roles anew', async () => {
  const hugo = world.as('hugo@harborit.example');
  const sara = world.as('sara@harborit.example');
  const { body: draft } = await sara.post<Body>('/api/v1/invitations', { ...JOINT, delegatedAdmin: null });
  expect(
    (await hugo.patch(`/api/v1/invitations/${draft.id}`, { delegatedAdmin: { template: 'service-desk' } })).status,
  ).toBe(200);
  await sara.post(`/api/v1/invitations/${draft.id}/revoke`);
  expect(await sara.post(`/api/v1/invitations/${draft.id}/send-again`)).toMatchObject({
    status: 403,
    body: { code: 'role_missing' },
  });
  expect((await hugo.post(`/api/v1/invitations/${draft.id}/send-again`)).status).toBe(201);
});

test('is refused while the provider of a joint invitation is suspended', async () => {
  const hugo = world.as('hugo@harborit.example');
  const { body: draft } = await hugo.post<Body>('/api/v1/invitations', JOINT);
  await hugo.post(`/api/v1/invitations/${draft.id}/revoke`);
  const suspend = (standing: string) =>
    world.store.single.run(statement`update organizations set standing = ${standing} where id = ${NORTHLIGHT}`);
  await suspend('suspended');
  expect(await hugo.post(`/api/v1/invitations/${draft.id}/send-again`)).toMatchObject({
    status: 403,
    body: { code: 'standing' },
  });
  await suspend('good');
  expect((await hugo.post(`/api/v1/invitations/${draft.id}/send-again`)).status).toBe(201);
});
