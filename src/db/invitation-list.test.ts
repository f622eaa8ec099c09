import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/postgres.ts';
import { type Invitation, linkCodeOf, readInvitationSearch } from '../domain/invitations.ts';
import { asId, type Digest } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/paging.ts';
import { type InvitationFilter, type InvitationScope, listInvitations } from './invitation-list.ts';
import { openStore, type Store, statement } from './store.ts';

const HARBOR = asId<'organization'>('00000001-0000-4000-8000-000000000001');
const OTHER = asId<'organization'>('00000001-0000-4000-8000-000000000002');
const HUGO = asId<'person'>('00000003-0000-4000-8000-000000000001');
const SARA = asId<'person'>('00000003-0000-4000-8000-000000000002');
/** More than a search walks through, over more than three years: what is rare lies behind. */
const MANY = 2500;

describe('a search among many invitations', () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    store = openStore(database.url, 2);
    drop = database.drop;
    for (const inviter of [HARBOR, OTHER]) {
      await store.single.run(statement`
        insert into invitations (inviter_id, id, kind, state, token_digest, locale, subject, body, restrict_domain,
          created_by_id, created_by_name, created_at, expires_at)
        select ${inviter}, gen_random_uuid(), 'reseller', case when n % 2 = 0 then 'revoked' else 'expired' end,
          encode(sha256((${inviter}::text || n)::bytea), 'base64'), 'en',
          case when n % 3 = 0 then 'Harbor IT asks' else 'Café Ñandú 楓茶行, 100%_' end, '',
          case when n > 2000 and n % 50 = 0 then 'old' || n || '.example' end,
          case when n % 7 = 0 then ${SARA} else ${HUGO} end::uuid, '',
          timestamptz '2026-11-23' - n / 2 * interval '1 day', timestamptz '2026-11-24'
        from generate_series(1, ${MANY}) n`);
    }
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  /** The whole list, page after page. */
  const all = async (scope: InvitationScope, filter: InvitationFilter, limit: number): Promise<Invitation[]> => {
    const found: Invitation[] = [];
    let cursor: Cursor | undefined;
    do {
      const page = await store.read((tx) => listInvitations(tx, scope, filter, { limit, cursor }));
      found.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  const idsOf = (invitations: readonly Invitation[]): string[] => invitations.map(({ id }) => id);
  const holds = ({ subject, restrictTo }: Invitation, words: string): boolean =>
    subject.includes(words) || (restrictTo !== null && 'domain' in restrictTo && restrictTo.domain.includes(words));

  test.each([
    ['in most', 'harbor', 'Harbor'],
    ['in most, whatever the accents and the case', 'CAFE nandu', 'Café Ñandú'],
    ['far behind', 'old2', 'old2'],
    ['in one, far behind', 'old2450', 'old2450'],
    ['in none', 'nowhere', 'nowhere'],
    ['two characters of Chinese', '茶行', '茶行'],
    ['what patterns are made of', '0%_', '0%_'],
  ])('%s: each once, newest first, and nothing else', async (_, typed, words) => {
    for (const createdBy of [null, SARA]) {
      for (const state of [[], ['revoked']] as const) {
        const scope = { inviterId: HARBOR, createdBy };
        const expected = (await all(scope, { state }, 500)).filter((invitation) => holds(invitation, words));
        const found = await all(scope, { state, search: readInvitationSearch(typed) }, 40);
        expect(idsOf(found)).toEqual(idsOf(expected));
      }
    }
  });

  test('by the code of the link, whole or half of it, with or without its hyphen', async () => {
    const scope = { inviterId: HARBOR, createdBy: null };
    const everything = await all(scope, { state: [] }, 500);
    for (const invitation of [everything[3], everything.at(-1)] as Invitation[]) {
      const code = linkCodeOf(invitation);
      for (const typed of [code, code.toLowerCase(), code.replace('-', ''), code.slice(0, 6)]) {
        expect(idsOf(await all(scope, { state: [], search: readInvitationSearch(typed) }, 40)), typed).toEqual([
          invitation.id,
        ]);
      }
      const theirs = { inviterId: OTHER, createdBy: null };
      expect(await all(theirs, { state: [], search: readInvitationSearch(code) }, 40)).toEqual([]);
    }
  });
});

test('the code of a link is what its database column says', async () => {
  const database = await testDatabase();
  const store = openStore(database.url, 1);
  try {
    for (const digest of ['-_7fq2x9kD-abc', 'ABC_defg-h12345', 'zzzz-ZZZZ']) {
      const { link_code: code } = await store.single.one(statement<{ link_code: string }>`
        insert into invitations (inviter_id, id, kind, state, token_digest, locale, subject, body, created_by_name,
          created_at, expires_at)
        values (${HARBOR}, gen_random_uuid(), 'reseller', 'draft', ${digest}, 'en', '', '', '', '2026-11-23', '2026-11-23')
        returning link_code`);
      expect(code).toBe(linkCodeOf({ tokenDigest: digest as Digest }).replace('-', ''));
    }
  } finally {
    await store.close();
    await database.drop();
  }
});
