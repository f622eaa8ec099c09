import type { Book } from './book.ts';
import type { Client } from './client.ts';

/**
 * Who works on the record of one customer while the house is being killed. Each desk waits for every answer and writes it
 * into the book before it goes on; no two desks touch the same thing, but all of them the same customer and pools.
 */
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const RECORD = `/api/v1/customers/${TALLOW}`;
/** What users have licenses of. */
const STANDARD = 'CFQ7TTC0ZB10:0001';
type Id = { readonly id: string };

/** Users come, are renamed, get a license and lose it, go, and come back; the last ones come as a file. */
export const directory = async (client: Client, book: Book, tag: string, rounds: number, isOwn: boolean) => {
  const path = `${RECORD}/users`;
  for (let round = 0; round < rounds; round += 1) {
    const created = { displayName: `${tag} ${round}`, userPrincipalName: `${tag}${round}@tallowbakery.example` };
    const { id } = await client<Id>('POST', path, { ...created, usageLocation: 'PT' });
    const user = { name: created.displayName, state: 'active' as 'active' | 'removed', roles: '', licenses: '' };
    book.users.set(id, user);
    book.note('user.created', id);
    await client('PATCH', `${path}/${id}`, { displayName: `${tag} ${round} Silva` });
    user.name = `${tag} ${round} Silva`;
    book.note('user.edited', id);
    await client('POST', `${path}/${id}/licenses`, { assign: [{ skuId: STANDARD }], remove: [] });
    user.licenses = STANDARD;
    book.note('license.assigned', id);
    if (isOwn) {
      await client('PUT', `${path}/${id}/roles`, { roles: ['helpdesk-admin'] });
      user.roles = 'helpdesk-admin';
      book.note('user.roles_changed', id);
    }
    if (round % 3 === 0) {
      await client('POST', `${path}/${id}/reset-password`);
      book.note('user.password_reset', id);
      await client('POST', `${path}/${id}/licenses`, { assign: [], remove: [STANDARD] });
      user.licenses = '';
      book.note('license.removed', id);
      continue;
    }
    await client('DELETE', `${path}/${id}`);
    Object.assign(user, { state: 'removed', licenses: '' });
    book.note('user.deleted', id);
    book.note('license.removed', id);
    if (round % 3 === 1) continue;
    await client('POST', `${path}/${id}/restore`);
    Object.assign(user, { state: 'active', licenses: STANDARD });
    book.note('user.restored', id);
    book.note('license.assigned', id);
  }
  await fromFile(client, book, tag);
};

/** Three users at once, and licenses for all of them in one call. */
const fromFile = async (client: Client, book: Book, tag: string) => {
  const names = ['Lia', 'Rui', 'Eva'].map((name) => `${tag} ${name}`);
  const lines = names.map((name) => `${name},${name.replace(' ', '.')}@tallowbakery.example`);
  const csv = ['Display name,Email', ...lines].join('\n');
  const { rows } = await client<{ rows: Id[] }>('POST', `${RECORD}/users/upload`, { csv, usageLocation: 'PT' });
  for (const [index, { id }] of rows.entries()) {
    book.users.set(id, { name: names[index] ?? '', state: 'active', roles: '', licenses: STANDARD });
    book.note('user.created', id);
  }
  const userIds = rows.map(({ id }) => id);
  await client('POST', `${RECORD}/licenses/bulk`, { userIds, assign: [{ skuId: STANDARD }], remove: [] });
  for (const id of userIds) book.note('license.assigned', id);
};

/** The customer asks for help; its reseller asks back, passes it on, and the provider closes it. */
export const help = async (
  { hugo, ines, nora }: Readonly<Record<'hugo' | 'ines' | 'nora', Client>>,
  book: Book,
  rounds: number,
) => {
  for (let round = 0; round < rounds; round += 1) {
    const asked = { subject: `Question ${round}`, text: 'Mail comes back', severity: 'moderate' };
    const { id } = await ines<Id>('POST', '/api/v1/service-requests', asked);
    const call = { state: 'open', handler: HARBOR, thread: ['message Mail comes back'] };
    book.calls.set(id, call);
    book.note('service_request.raised', id, 2);
    const write = async (client: Client, said: { text: string; asks?: boolean; internal?: boolean }, told: number) => {
      await client('POST', `/api/v1/service-requests/${id}/messages`, said);
      call.thread.push(`${said.internal ? 'note' : 'message'} ${said.text}`);
      call.state = said.asks ? 'attention_needed' : 'open';
      book.note(said.internal ? 'service_request.noted' : 'service_request.answered', id, told);
    };
    await write(hugo, { text: 'Since when?', asks: true }, 1);
    await write(ines, { text: 'Since Monday' }, 2);
    await write(hugo, { text: 'Look at the region', internal: true }, 0);
    await hugo('POST', `/api/v1/service-requests/${id}/escalate`, { text: 'Please' });
    call.handler = NORTHLIGHT;
    call.thread.push('escalated Please');
    book.note('service_request.escalated', id, 1);
    await nora('POST', `/api/v1/service-requests/${id}/close`, { text: 'Solved' });
    call.state = 'closed';
    call.thread.push('closed Solved');
    book.note('service_request.closed', id, 1);
    if (round % 2 === 0) continue;
    await ines('POST', `/api/v1/service-requests/${id}/reopen`, { text: 'Again' });
    call.state = 'open';
    call.thread.push('reopened Again');
    book.note('service_request.reopened', id, 1);
  }
};

/** Bills go elsewhere, contacts change, a service is ill and well again, and somebody opens its admin page. */
export const affairs = async (
  { hugo, nora, olga }: Readonly<Record<'hugo' | 'nora' | 'olga', Client>>,
  book: Book,
  rounds: number,
) => {
  for (let round = 0; round < rounds; round += 1) {
    const street = { legalName: 'Tallow Bakery, Lda.', addressLine1: `Rua ${round}`, city: 'Porto' };
    const billingProfile = { ...street, postalCode: '4050-253', email: 'bills@tallowbakery.example' };
    await nora('PATCH', `${RECORD}/account`, { billingProfile });
    book.note('account.edited', TALLOW);
    await hugo('PUT', `${RECORD}/support-contact`, { email: `desk${round}@harborit.example` });
    book.note('support_contact.changed', TALLOW);
    const ill = round % 2 === 0;
    const message = { en: 'Slow', 'zh-TW': '緩慢' };
    await olga('PUT', '/api/v1/services/MAIL/health', ill ? { health: 'outage', message } : { health: 'healthy' });
    book.note('service.health_changed', 'MAIL');
    await hugo('POST', `${RECORD}/services/MAIL/open`);
    book.note('service.opened', 'MAIL');
  }
  await hugo('DELETE', `${RECORD}/support-contact`);
  book.note('support_contact.changed', TALLOW);
};

/** The operator plans price lists for a time that none of this reaches: one item, at a higher price each time. */
export const priceLists = async (olga: Client, book: Book, rounds: number) => {
  for (let round = 0; round < rounds; round += 1) {
    const prices = [{ market: 'europe', unitPrice: { minor: 400 + round, currency: 'EUR' } }];
    const item = {
      ...{ id: 'NEWX:0001', name: { en: 'Newsroom', 'zh-TW': '新聞室' }, publisher: 'Quillwork', kind: 'license' },
      ...{ minSeats: 1, maxSeats: 50, servicePlans: [] },
      offers: [{ termDuration: 'P1Y', billingCycle: 'monthly', prices }],
    };
    const file = { format: 'json', content: JSON.stringify([item]), effectiveAt: `2090-01-0${round + 1}T00:00:00Z` };
    const { id } = await olga<Id>('POST', '/api/v1/catalog/imports', file);
    book.note('catalog.imported', id);
  }
};

/** A customer accepts its agreement. */
export const consent = async (admin: Client, book: Book) => {
  await admin('POST', '/api/v1/agreements/customer/accept', { version: '2026-07' });
  book.note('agreement.accepted', '2026-07');
};
