import { insertCatalogItems } from '../../db/catalog.ts';
import { findVersionAt, insertVersion, lockVersions, nextVersionNumber } from '../../db/catalog-versions.ts';
import type { FaultAt } from '../../domain/catalog-check.ts';
import { type CatalogVersion, importedEvent, type VersionRecord, versionState } from '../../domain/catalog-versions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorizePerson } from '../access.ts';
import { planImport, type ReadFile } from '../catalog-import.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

export type WantedImport<File extends ReadFile> = {
  readonly read: () => File;
  /** Left out: at once. */
  readonly effectiveAt?: Instant | undefined;
  /** The number of the version that the preview compared with; refuses with `conflict` if it is another one by now. */
  readonly takesOverFrom?: number | undefined;
  /** How the door says what is at fault. */
  readonly toFailure: (file: File, faults: readonly FaultAt[]) => Failure;
};
/** `created` is false when the file says nothing new: then the version is the one that says it already. */
export type Imported = VersionRecord & { readonly created: boolean };

/**
 * Makes a new version of the whole catalog, in force from its date on (domain 5.4; matrix row 59). What is not in it is
 * withdrawn from then on. The same file again changes nothing. Fails with `invalid`, naming what is at fault, and with
 * `conflict` when somebody else has imported since the preview.
 */
export const importCatalog = <File extends ReadFile>(
  ctx: Context,
  wanted: WantedImport<File>,
): Promise<Result<Imported, Failure>> =>
  transact(ctx, 'catalog.import', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'catalog.import');
    if (!allowed.ok) return allowed;
    await lockVersions(tx);
    const file = wanted.read();
    const plan = await planImport(tx, file.items, wanted.effectiveAt, now);
    if (!plan.ok) return plan;
    const { takesOverFrom, effectiveAt, counts, changes, faults } = plan.value;
    if (file.faults.length + faults.length > 0) return refused(wanted.toFailure(file, faults));
    const seen = wanted.takesOverFrom;
    if (takesOverFrom !== undefined && changes.length === 0) {
      const state = versionState(takesOverFrom, await findVersionAt(tx, now), now);
      return unrecorded<Imported>({ version: takesOverFrom, state, created: false });
    }
    if (seen !== undefined && seen !== (takesOverFrom?.number ?? 0)) return refuse('conflict');
    const version: CatalogVersion = {
      id: ctx.ids.id<'catalog version'>(),
      number: await nextVersionNumber(tx),
      effectiveAt,
      createdAt: now,
      createdBy: { id: allowed.value.personId, name: allowed.value.name },
      counts,
    };
    await insertVersion(tx, version);
    await insertCatalogItems(tx, version.id, file.items);
    const state = versionState(version, await findVersionAt(tx, now), now);
    return done<Imported>({ version, state, created: true }, importedEvent(version, [allowed.value.organizationId]));
  });
