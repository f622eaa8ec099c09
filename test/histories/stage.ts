import { acceptInvitation } from '../../src/app/acceptances/accept.ts';
import { declineInvitation } from '../../src/app/acceptances/decline.ts';
import { openInvitation } from '../../src/app/acceptances/read.ts';
import type { Context } from '../../src/app/context.ts';
import { finishInvitation } from '../../src/app/invitations/done.ts';
import { draftInvitation } from '../../src/app/invitations/draft.ts';
import { revokeInvitation } from '../../src/app/invitations/end.ts';
import { sweepInvitations } from '../../src/app/invitations/sweep.ts';
import { removeRoles } from '../../src/app/partners/remove-roles.ts';
import { removeOwnPartnership } from '../../src/app/partnerships/remove.ts';
import { endRelationship } from '../../src/app/relationships/end.ts';
import { removeCustomer } from '../../src/app/relationships/remove.ts';
import { insertOrganizations } from '../../src/db/import.ts';
import { insertPartnership } from '../../src/db/partnerships.ts';
import { type Store, statement } from '../../src/db/store.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { CUSTOMER_AGREEMENT, GOOD_FAITH_STATEMENT } from '../../src/domain/agreements.ts';
import type { Organization } from '../../src/domain/organizations.ts';
import {
  asId,
  type DelegatedAdminId,
  type IdSource,
  type InvitationId,
  type PartnershipId,
} from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { type Act, type Channel, type Customer, EVERYBODY, type Partner, type Party, type Picture } from './model.ts';

/** Five organizations of one history in the real database, and who of them has which ids. */
export type Stage = {
  readonly organizations: Readonly<Record<Party, Organization>>;
  readonly invitations: Map<number, InvitationId>;
  readonly partnerships: Map<number, PartnershipId>;
  readonly grants: Map<number, DelegatedAdminId>;
};
export type House = { readonly store: Store; readonly ids: IdSource };

const KIND = { R1: 'reseller', R2: 'reseller', P: 'provider', C1: 'customer', C2: 'customer' } as const;

/** Puts five new organizations into the database; the first reseller and the provider work together already. */
export const setUp = async ({ store, ids }: House, now: Instant): Promise<Stage> => {
  const organizations = Object.fromEntries(
    EVERYBODY.map((party): [Party, Organization] => {
      const id = ids.id<'organization'>();
      const partner = KIND[party] !== 'customer';
      return [
        party,
        {
          id,
          kind: KIND[party],
          name: party,
          domain: `${party.toLowerCase()}-${id}.example`,
          country: 'PT',
          locale: 'en',
          partnerId: partner ? id : null,
          standing: 'good',
          programAgreementSignedAt: partner ? now : null,
          profile: { legalName: party, addressLine1: 'Main street 1', city: 'Porto' },
          supportContact: null,
          version: 1,
        },
      ];
    }),
  ) as Record<Party, Organization>;
  const partnership = ids.id<'partnership'>();
  await store.transaction(async (tx) => {
    await insertOrganizations(tx, Object.values(organizations), now);
    await insertPartnership(tx, {
      id: partnership,
      providerId: organizations.P.id,
      resellerId: organizations.R1.id,
      state: 'active',
      since: now,
      removedAt: null,
      removedBy: null,
      version: 1,
    });
    return { commit: true, value: null };
  });
  return { organizations, invitations: new Map(), partnerships: new Map([[0, partnership]]), grants: new Map() };
};

/** Does for real what the act says, and gives `ok` or the code of the refusal. */
export const perform = async (house: House, stage: Stage, before: Channel, act: Act): Promise<string> => {
  const as = (party: Party) => contextOf(house, before.now, actorOf(stage.organizations[party], before.now));
  const idOf = (party: Party) => stage.organizations[party].id;
  const link = (slot: number) =>
    house.ids.invitationToken(stage.invitations.get(slot) ?? asId('00000000-0000-4000-8000-000000000000'));
  const invitation = (slot: number) => before.invitations.find((one) => one.slot === slot);
  switch (act.do) {
    case 'wait':
      return 'ok';
    case 'sweep':
      return codeOf(await sweepInvitations(contextOf(house, before.now, { kind: 'system' })));
    case 'invite': {
      const made = await draftInvitation(as(act.by), {
        kind: act.joint ? 'reseller_joint' : 'reseller',
        providerId: act.joint ? idOf('P') : undefined,
        delegatedAdmin: act.admin ? undefined : null,
        locale: 'en',
      });
      if (made.ok) stage.invitations.set(act.made, made.value.invitation.id);
      return codeOf(made);
    }
    case 'request-partnership': {
      const made = await draftInvitation(as('P'), { kind: 'partnership', locale: 'en' });
      if (made.ok) stage.invitations.set(act.made, made.value.invitation.id);
      return codeOf(made);
    }
    case 'finish':
    case 'revoke': {
      const id = stage.invitations.get(act.slot);
      const inviter = invitation(act.slot)?.inviter;
      if (!id || !inviter) throw new Error('an invitation that was never made');
      return codeOf(await (act.do === 'finish' ? finishInvitation : revokeInvitation)(as(inviter), id));
    }
    case 'open':
      return codeOf(await openInvitation(contextOf(house, before.now, { kind: 'visitor' }), link(act.slot)));
    case 'accept': {
      const accepted = await acceptInvitation(as(act.by), link(act.slot), CUSTOMER_AGREEMENT.version);
      if (accepted.ok) {
        const { partnership, delegatedAdmin } = accepted.value;
        if (partnership) stage.partnerships.set(act.slot, partnership.id);
        if (delegatedAdmin[0]) stage.grants.set(act.slot, delegatedAdmin[0].id);
      }
      return codeOf(accepted);
    }
    case 'decline':
      return codeOf(await declineInvitation(as(act.by), link(act.slot), undefined));
    case 'remove':
      return codeOf(await removeCustomer(as(act.by), idOf(act.customer), GOOD_FAITH_STATEMENT.version));
    case 'end':
      return codeOf(await endRelationship(as(act.by), idOf(act.partner), { alsoEndDelegatedAdmin: act.also }));
    case 'remove-partnership': {
      const partnership = before.partnerships.find((one) => one.slot === act.slot);
      const id = stage.partnerships.get(act.slot);
      if (!partnership || !id) throw new Error('a partnership that was never made');
      const by = act.by === 'provider' ? 'P' : partnership.reseller;
      return codeOf(await removeOwnPartnership(as(by), id, GOOD_FAITH_STATEMENT.version));
    }
    case 'remove-roles': {
      const grant = before.grants.find((one) => one.slot === act.slot);
      const id = stage.grants.get(act.slot);
      if (!grant || !id) throw new Error('roles that were never given');
      return codeOf(await removeRoles(as(grant.customer), { partnerId: idOf(grant.partner), id }));
    }
  }
};

export type Facts = Picture & {
  /** Every admin relationship and assignment, to the last column. */
  readonly rights: string;
  /** Active relationships whose row does not tell which other partners the customer has. */
  readonly untold: number;
};

/** What the database says of this history's organizations, in one statement. */
export const look = async ({ store }: House, stage: Stage, now: Instant): Promise<Facts> => {
  const partners = (['R1', 'R2', 'P'] as const).map((party) => stage.organizations[party].id);
  const row = await store.single.one(statement<{
    related: [string, string][];
    invitations: [string, string][];
    partnerships: [string, string][];
    grants: [string, string][];
    rights: string;
    untold: number;
  }>`
    select
      (select coalesce(json_agg(json_build_array(partner_id, customer_id)), '[]') from relationships
        where partner_id = any(${partners}::uuid[]) and state = 'active') as related,
      (select coalesce(json_agg(json_build_array(id, case
          when state in ('draft', 'issued', 'opened') and expires_at <= ${now} then 'expired' else state end)), '[]')
        from invitations where inviter_id = any(${partners}::uuid[])) as invitations,
      (select coalesce(json_agg(json_build_array(id, state)), '[]') from partnerships
        where provider_id = ${stage.organizations.P.id}) as partnerships,
      (select coalesce(json_agg(json_build_array(id, state)), '[]') from delegated_admins
        where partner_id = any(${partners}::uuid[])) as grants,
      (select coalesce(string_agg(d::text, E'\n' order by d.id), '') from delegated_admins d
        where partner_id = any(${partners}::uuid[])) ||
      (select coalesce(string_agg(a::text, E'\n' order by a.id), '') from access_assignments a
        where partner_id = any(${partners}::uuid[])) as rights,
      (select count(*) from relationships r where partner_id = any(${partners}::uuid[]) and state = 'active'
        and fellow_ids is distinct from (
          select array_agg(other.partner_id order by other.partner_id) from relationships other
          where other.customer_id = r.customer_id and other.state = 'active' and other.partner_id <> r.partner_id)
      ) as untold`);
  const party = new Map(EVERYBODY.map((one) => [stage.organizations[one].id as string, one]));
  const slots = (known: Map<number, string>) => {
    const bySlot = new Map([...known].map(([slot, id]) => [id, slot]));
    return ([id, state]: [string, string]) => `${bySlot.get(id)} ${state}`;
  };
  return {
    related: row.related.map(([partner, customer]) => `${party.get(partner)}>${party.get(customer)}`).sort(),
    invitations: row.invitations.map(slots(stage.invitations)).sort(),
    partnerships: row.partnerships.map(slots(stage.partnerships)).sort(),
    grants: row.grants.map(slots(stage.grants)).sort(),
    rights: row.rights,
    untold: row.untold,
  };
};

/** Which of these partners had the customer's authorization at this very moment, however short. */
export const relatedAt = async (
  { store }: House,
  stage: Stage,
  { partners, customer }: { readonly partners: readonly Partner[]; readonly customer: Customer },
  now: Instant,
): Promise<Partner[]> => {
  const ids = partners.map((partner) => stage.organizations[partner].id);
  const rows = await store.single.all(statement<{ partner_id: string }>`
    select distinct partner_id from relationships
    where customer_id = ${stage.organizations[customer].id} and partner_id = any(${ids}::uuid[])
      and since <= ${now} and (ended_at is null or ended_at >= ${now})`);
  return partners.filter((partner) => rows.some((row) => row.partner_id === stage.organizations[partner].id));
};

const actorOf = (organization: Organization, now: Instant): Actor => ({
  kind: 'person',
  personId: asId(organization.id),
  name: `The admin of ${organization.name}`,
  upn: `admin@${organization.domain}`,
  locale: 'en',
  organizationId: organization.id,
  organizationName: organization.name,
  organizationKind: organization.kind,
  roles: ['global-admin'],
  secondFactorAt: now,
  secondFactor: 'totp',
});

const contextOf = ({ store, ids }: House, now: Instant, actor: Actor): Context => ({
  store,
  ids,
  actor,
  clock: { now: () => now },
  wall: { now: () => now },
  base: 'http://tandem.test',
  door: 'api',
  requestId: 'history',
});

const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'ok' : result.failure.code);
