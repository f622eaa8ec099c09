import { countOpenInvitations } from '../db/invitations.ts';
import { countUnreadNotices } from '../db/notices.ts';
import { findOrganization } from '../db/organizations.ts';
import { findOwnPerson } from '../db/people.ts';
import type { Tx } from '../db/store.ts';
import { isMember } from '../domain/actor.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Organization } from '../domain/organizations.ts';
import { type Action, actionsOf } from '../domain/permissions.ts';
import type { Role } from '../domain/users.ts';
import type { PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';

/** Who is calling, for whom, and what they may do: what every page of the portal begins with. */
export type SessionFacts = {
  /** Null for an organization's own program. */
  readonly person: {
    readonly id: PersonId;
    readonly name: string;
    readonly upn: string;
    readonly locale: Locale;
    readonly roles: readonly Role[];
  } | null;
  readonly organization: Organization;
  readonly secondFactor: { readonly at: Instant; readonly method: string } | null;
  readonly permissions: readonly Action[];
  readonly counts: { readonly openInvitations: number; readonly unreadNotices: number };
};

/** Gathers them as they are now, not as they were when the caller was recognized. Fails with `unauthenticated`. */
export const gatherSession = async (ctx: Context, tx: Tx, now: Instant): Promise<Result<SessionFacts, Failure>> => {
  const { actor } = ctx;
  if (!isMember(actor)) return refuse('unauthenticated');
  const organization = await findOrganization(tx, actor.organizationId);
  if (!organization) return refuse('unauthenticated');
  const listed = actor.kind === 'person' ? await findOwnPerson(tx, actor.organizationId, actor.personId) : undefined;
  if (actor.kind === 'person' && listed?.person.state !== 'active') return refuse('unauthenticated');
  const person = listed?.person;
  const permissions = actionsOf(actor.kind === 'person' && person ? { ...actor, roles: person.roles } : actor);
  const invites = permissions.some((action) => action === 'invitation.manage' || action === 'invitation.manage-own');
  return ok({
    person: person
      ? {
          id: person.id,
          name: person.name,
          upn: person.upn,
          locale: person.locale ?? organization.locale,
          roles: person.roles,
        }
      : null,
    organization,
    secondFactor:
      actor.kind === 'person' && actor.secondFactorAt
        ? { at: actor.secondFactorAt, method: actor.secondFactor ?? 'unknown' }
        : null,
    permissions,
    counts: {
      openInvitations: invites ? await countOpenInvitations(tx, organization.id, now) : 0,
      unreadNotices: person ? await countUnreadNotices(tx, person.id) : 0,
    },
  });
};
