import { z } from 'zod';
import type { CatalogItem } from '../../domain/catalog.ts';
import type { CustomerItem } from '../../domain/customers.ts';
import { INVITATION_KINDS, INVITATION_MACHINE, type Invitation, linkCodeOf } from '../../domain/invitations.ts';
import { fold, type Organization } from '../../domain/organizations.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import type { Person } from '../../domain/users.ts';
import { TALLOW } from './examples.ts';
import { guid, localizedText, organizationRef, time, toOrganizationRef } from './shapes.ts';

/** One text looked for in every list of the caller (own API, "Search"). */

const MOST = 20;
const USUAL = 5;

export const searchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => fold(text) !== '', 'must have something to look for')
    .meta({
      description: 'What is looked for: a part of a name, a domain, an id, the code of a link',
      examples: ['tallow'],
    }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .meta({ description: 'How many at most of each group' }),
});

const hitsOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .object({ items: z.array(item), more: z.boolean().meta({ description: 'Whether the list has more of them' }) })
    .nullable()
    .meta({ description });

const customerHit = z.object({ id: guid, companyName: z.string(), domain: z.string() });
const invitationHit = z.object({
  id: guid,
  kind: z.enum(INVITATION_KINDS),
  state: z.enum(INVITATION_MACHINE.states),
  subject: z.string(),
  linkCode: z.string(),
  restrictedTo: z.string().nullable().meta({ description: 'The domain it was kept for' }),
  acceptedBy: organizationRef.nullable(),
  createdAt: time,
});
const subscriptionHit = z.object({ id: guid, names: localizedText, friendlyName: z.string().nullable() });
const catalogHit = z.object({
  id: z.string().meta({ description: '`<product>:<sku>`', examples: ['CFQ7TTC0ZB10:0001'] }),
  names: localizedText,
  publisher: z.string(),
});
const personHit = z.object({ id: guid, name: z.string(), upn: z.string() });

export const searchView = z
  .object({
    customers: hitsOf(customerHit, 'A partner’s customers, by name'),
    invitations: hitsOf(invitationHit, 'A partner’s invitations, newest first; a sales agent’s own'),
    partners: hitsOf(organizationRef, 'The partners that a customer has or had'),
    subscriptions: hitsOf(subscriptionHit, 'What a customer has bought, newest first'),
    providers: hitsOf(organizationRef, 'The providers that the operator gives credit, by name'),
    catalogItems: hitsOf(catalogHit, 'The items of the catalog in force, for the operator, by name'),
    people: hitsOf(personHit, 'The people of the caller’s own organization, by name'),
  })
  .meta({
    id: 'SearchResult',
    description: 'What was found, by list; null where that list is not the caller’s to look at.',
    examples: [
      {
        customers: { items: [{ id: TALLOW.id, companyName: TALLOW.name, domain: TALLOW.domain }], more: false },
        invitations: {
          items: [
            {
              id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
              kind: 'reseller_joint',
              state: 'accepted',
              subject: 'Harbor IT asks to be your cloud reseller',
              linkCode: '7FQ2-X9KD',
              restrictedTo: null,
              acceptedBy: TALLOW,
              createdAt: '2026-09-14T10:12:00.000Z',
            },
          ],
          more: false,
        },
        partners: null,
        subscriptions: null,
        providers: null,
        catalogItems: null,
        people: { items: [], more: false },
      },
    ],
  });

type Hits<Item> = { readonly items: readonly Item[]; readonly more: boolean };
export type Found = {
  readonly customers: Hits<CustomerItem> | null;
  readonly invitations: Hits<{ readonly invitation: Invitation; readonly customer: Organization | null }> | null;
  readonly partners: Hits<Organization> | null;
  readonly subscriptions: Hits<Subscription> | null;
  readonly providers: Hits<Organization> | null;
  readonly catalogItems: Hits<CatalogItem> | null;
  readonly people: Hits<Person> | null;
};

export const toSearchView = (found: Found): z.infer<typeof searchView> => ({
  customers: shown(found.customers, ({ id, name, domain }) => ({ id, companyName: name, domain })),
  invitations: shown(found.invitations, ({ invitation, customer }) => ({
    id: invitation.id,
    kind: invitation.kind,
    state: invitation.state,
    subject: invitation.subject,
    linkCode: linkCodeOf(invitation),
    restrictedTo: invitation.restrictTo && 'domain' in invitation.restrictTo ? invitation.restrictTo.domain : null,
    acceptedBy: customer && toOrganizationRef(customer),
    createdAt: invitation.createdAt,
  })),
  partners: shown(found.partners, toOrganizationRef),
  subscriptions: shown(found.subscriptions, ({ id, name, friendlyName }) => ({
    id,
    names: { ...name },
    friendlyName,
  })),
  providers: shown(found.providers, toOrganizationRef),
  catalogItems: shown(found.catalogItems, ({ id, name, publisher }) => ({ id, names: { ...name }, publisher })),
  people: shown(found.people, ({ id, name, upn }) => ({ id, name, upn })),
});

const shown = <Item, Shown>(
  hits: Hits<Item> | null,
  view: (item: Item) => Shown,
): { items: Shown[]; more: boolean } | null => hits && { items: hits.items.map(view), more: hits.more };
