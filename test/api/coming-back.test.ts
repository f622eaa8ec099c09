import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../world.ts';

const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const AGREEMENT = { agreement: { version: '2026-07' } };
type Invitation = { link: string };
type Review = { delegatedAdmin: { name: string }; refusal: unknown };
type Accepted = { delegatedAdmin: { name: string; state: string }[]; relationships: unknown[] };

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('a customer that was removed comes back by the same invitation again, whose roles stand beside those that stayed (S44, S46)', async () => {
  const hugo = world.as('hugo@harborit.example');
  const carla = world.as('carla@cedarclinic.example');
  const invite = async () => {
    const { body } = await hugo.post<Invitation>('/api/v1/invitations', { kind: 'reseller', locale: 'en' });
    return `/api/v1/acceptances/${body.link.split('/').at(-1)}`;
  };
  const first = await carla.post<Accepted>(`${await invite()}/accept`, AGREEMENT);
  expect(first.body.delegatedAdmin[0]?.name).toBe('Harbor IT service desk');
  await hugo.post(`/api/v1/customers/${CEDAR}/removal`, { statementVersion: '2026-05' });
  expect((await hugo.get(`/api/v1/customers/${CEDAR}`)).status).toBe(404);

  const again = await invite();
  const review = await carla.get<Review>(`${again}/review`);
  expect(review.body).toMatchObject({ refusal: null, delegatedAdmin: { name: 'Harbor IT service desk 2' } });
  const second = await carla.post<Accepted>(`${again}/accept`, {});
  expect(second).toMatchObject({
    status: 200,
    body: { relationships: [{}], delegatedAdmin: [{ name: 'Harbor IT service desk 2', state: 'active' }] },
  });
  expect((await hugo.get(`/api/v1/customers/${CEDAR}`)).status).toBe(200);
});

test('somebody who was removed can be added again under the same sign-in name', async () => {
  const hugo = world.as('hugo@harborit.example');
  const helena = { name: 'Helena Reis', upn: 'helena@harborit.example', roles: ['helpdesk-agent'] };
  const added = await hugo.post<{ id: string }>('/api/v1/people', helena);
  expect(added.status).toBe(201);
  expect((await hugo.delete(`/api/v1/people/${added.body.id}`)).status).toBe(204);
  const again = await hugo.post<{ id: string }>('/api/v1/people', helena);
  expect(again.status).toBe(201);
  expect(again.body.id).not.toBe(added.body.id);
});
