import { listPeopleOf } from '../../db/people-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Person } from '../../domain/users.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type PersonRecord, toPersonRecords } from '../person-record.ts';
import { query } from '../unit-of-work.ts';

/** The people of the caller's own organization, by name; never those of another one (domain 5.1, User management). */
export const listPeople = (
  ctx: Context,
  filter: { readonly search: string; readonly state: Person['state'] },
  page: PageRequest,
): Promise<Result<Page<PersonRecord>, Failure>> =>
  query(ctx, 'person.list', async (tx) => {
    const allowed = authorize(ctx, 'person.list');
    if (!allowed.ok) return allowed;
    const { organizationId } = allowed.value;
    const { items, next } = await listPeopleOf(tx, organizationId, filter, page);
    return ok({ items: await toPersonRecords(ctx, tx, organizationId, items), next });
  });
