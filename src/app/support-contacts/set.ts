import { findOrganization } from '../../db/organizations.ts';
import { lockActiveRelationship } from '../../db/relationships.ts';
import { deleteSupportContact, findSupportContacts, saveSupportContact } from '../../db/support-contacts.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { contactOf } from '../../domain/service-requests.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** The contact that holds now, and whether it was named for this customer. */
export type NamedContact = { readonly contact: Organization['supportContact']; readonly named: boolean };

/**
 * A partner names its support contact for one customer, or with null goes back to its organization's own (matrix row 41).
 * The customer sees it at once, and reads of it. Fails with `not_found` for whoever is no customer.
 */
export const setSupportContact = (
  ctx: Context,
  customerId: OrganizationId,
  wanted: Organization['supportContact'],
): Promise<Result<NamedContact, Failure>> =>
  transact(ctx, 'support-contact.set', async (tx) => {
    const person = authorizePerson(ctx, 'account.set-support-contact');
    if (!person.ok) return person;
    const pair = { partnerId: person.value.organizationId, customerId };
    const relationship = await lockActiveRelationship(tx, pair.partnerId, customerId);
    const customer = relationship && (await findOrganization(tx, customerId));
    const partner = await findOrganization(tx, pair.partnerId);
    if (!customer || !partner) return refuse('not_found');
    const before = (await findSupportContacts(tx, customerId, [pair.partnerId])).get(pair.partnerId) ?? null;
    const after: NamedContact = { contact: contactOf(partner, wanted ?? undefined), named: wanted !== null };
    if (written(before) === written(wanted)) return unrecorded(after);
    await (wanted === null ? deleteSupportContact(tx, pair) : saveSupportContact(tx, pair, wanted));
    return done(after, {
      type: 'support_contact.changed',
      subject: { kind: 'customer', id: customerId },
      audience: [pair.partnerId, customerId],
      customer: { id: customer.id, name: customer.name },
      before: { supportContact: contactOf(partner, before ?? undefined) },
      after: { supportContact: after.contact },
    });
  });

/** A contact as text, its members in order. */
const written = (contact: Organization['supportContact']): string =>
  JSON.stringify(contact && [contact.email, contact.phone, contact.hours]);
