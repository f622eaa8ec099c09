import { listProviders } from '../../db/credit.ts';
import { findOrganization, findOrganizations } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { fold } from '../../domain/organizations.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type CreditRecord, toCreditRecord, toCreditRecords } from '../credit-record.ts';
import { query } from '../unit-of-work.ts';

/** The providers by name, each with its credit in the running month (domain 5.4, Policies). */
export const listCredit = (
  ctx: Context,
  { search }: { readonly search: string },
  page: PageRequest,
): Promise<Result<Page<CreditRecord>, Failure>> =>
  query(ctx, 'credit.list', async (tx, now) => {
    const allowed = authorize(ctx, 'credit.list');
    if (!allowed.ok) return allowed;
    const { items: ids, next } = await listProviders(tx, { search: fold(search) }, page);
    const found = await findOrganizations(tx, ids);
    const providers = ids.flatMap((id) => found.get(id) ?? []);
    return ok({ items: await toCreditRecords(tx, providers, now), next });
  });

/** A provider's own credit in the running month (matrix rows 33, 57). */
export const readOwnCredit = (ctx: Context): Promise<Result<CreditRecord, Failure>> =>
  query(ctx, 'credit.read-own', async (tx, now) => {
    const allowed = authorize(ctx, 'credit.read-own');
    if (!allowed.ok) return allowed;
    const provider = await findOrganization(tx, allowed.value.organizationId);
    return provider ? ok(await toCreditRecord(tx, provider, now)) : refuse('not_found');
  });
