import { z } from 'zod';
import { CATALOG_FAULTS, type FaultAt } from '../../domain/catalog-check.ts';
import {
  CATALOG_MEMBERS,
  type CatalogChange,
  type CatalogCounts,
  type CatalogVersion,
  type VersionRecord,
} from '../../domain/catalog-versions.ts';
import type { Failure } from '../../domain/failures.ts';
import { type Instant, readInstant } from '../../kernel/time.ts';
import { readCatalogCsv } from './catalog-csv.ts';
import { type CatalogFile, FILE_LIMITS, FORM_FAULTS, placeFaults, readCatalogJson } from './catalog-file.ts';
import { guid, localizedText, pageOf, pageQuery, time } from './shapes.ts';

const counts = {
  items: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
};

export const versionsQuery = z.strictObject(pageQuery);
export const catalogVersionView = z
  .object({
    id: guid,
    number: z.number().int(),
    state: z.enum(['current', 'scheduled', 'past']),
    effectiveAt: time,
    createdAt: time,
    createdBy: z.object({ name: z.string() }),
    ...counts,
  })
  .meta({
    id: 'CatalogVersion',
    examples: [
      {
        id: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
        number: 2,
        state: 'scheduled',
        effectiveAt: '2027-01-01T00:00:00.000Z',
        createdAt: '2026-11-23T09:00:00.000Z',
        createdBy: { name: 'Olga Reis' },
        items: 51,
        added: 1,
        changed: 4,
        withdrawn: 0,
      },
    ],
  });
export const catalogVersionsView = pageOf(catalogVersionView);

export const toVersionView = ({ version, state }: VersionRecord): z.infer<typeof catalogVersionView> => ({
  id: version.id,
  number: version.number,
  state,
  effectiveAt: version.effectiveAt,
  createdAt: version.createdAt,
  createdBy: { name: version.createdBy.name },
  ...version.counts,
});

const effectiveAt = z
  .string()
  .max(40)
  .refine((text) => readInstant(text) !== undefined, 'must be a time in RFC 3339')
  .transform((text) => readInstant(text) as Instant)
  .optional()
  .meta({ description: 'From when on it holds; left out: at once', examples: ['2027-01-01T00:00:00.000Z'] });
const file = {
  format: z.enum(['csv', 'json']),
  content: z
    .string()
    .max(FILE_LIMITS.characters)
    .meta({ description: 'The whole catalog; what is not in it is withdrawn', examples: ['Item ID,Name\r\n'] }),
  effectiveAt,
};
export const previewBody = z.strictObject(file);
export const importBody = z.strictObject({
  ...file,
  takesOverFrom: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional()
    .meta({ description: 'The version that the preview compared with; another one by now refuses with `conflict`' }),
});

export const readCatalogFile = ({ format, content }: z.infer<typeof previewBody>): CatalogFile =>
  format === 'csv' ? readCatalogCsv(content) : readCatalogJson(content);

const fault = z.object({
  line: z.number().int().nullable(),
  column: z.string().meta({ description: "The column's name, or the way into the item" }),
  item: z.string().nullable(),
  code: z.enum([...FORM_FAULTS, ...CATALOG_FAULTS]),
  value: z.string().nullable().meta({ description: 'What stood there' }),
});

export const importPreviewView = z
  .object({
    effectiveAt: time,
    takesOverFrom: z.number().int().meta({ description: 'The number of the version compared with; 0: there is none' }),
    ...counts,
    changes: z
      .array(
        z.object({
          id: z.string(),
          names: localizedText,
          change: z.enum(['added', 'changed', 'withdrawn']),
          members: z.array(z.enum(CATALOG_MEMBERS)).readonly(),
        }),
      )
      .meta({ description: `The first ${FILE_LIMITS.changes}` }),
    faults: z.array(fault).meta({ description: `The first ${FILE_LIMITS.faults}; with any, nothing can be imported` }),
    faultCount: z.number().int(),
  })
  .meta({
    id: 'CatalogImportPreview',
    examples: [
      {
        effectiveAt: '2026-11-23T09:00:00.000Z',
        takesOverFrom: 1,
        items: 50,
        added: 0,
        changed: 1,
        withdrawn: 1,
        changes: [
          {
            id: 'CFQ7TTC0ZB10:0001',
            names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
            change: 'changed',
            members: ['offers'],
          },
        ],
        faults: [{ line: 12, column: 'Currency', item: 'CFQ7TTC0ZB11:0001', code: 'unknown_currency', value: 'XTS' }],
        faultCount: 1,
      },
    ],
  });

type Plan = {
  readonly effectiveAt: Instant;
  readonly takesOverFrom: CatalogVersion | undefined;
  readonly changes: readonly CatalogChange[];
  readonly counts: CatalogCounts;
  readonly faults: readonly FaultAt[];
};

export const toPreviewView = ({
  file: read,
  plan,
}: {
  readonly file: CatalogFile;
  readonly plan: Plan;
}): z.infer<typeof importPreviewView> => {
  const faults = [...read.faults, ...placeFaults(read, plan.faults)];
  return {
    effectiveAt: plan.effectiveAt,
    takesOverFrom: plan.takesOverFrom?.number ?? 0,
    ...plan.counts,
    changes: plan.changes
      .slice(0, FILE_LIMITS.changes)
      .map(({ id, name, change, members }) => ({ id, names: name, change, members })),
    faults: faults.slice(0, FILE_LIMITS.faults),
    faultCount: faults.length,
  };
};

/** The refusal of a file that is at fault: each fault with its place. */
export const toImportFailure = (read: CatalogFile, found: readonly FaultAt[]): Failure => ({
  code: 'invalid',
  errors: [...read.faults, ...placeFaults(read, found)]
    .slice(0, FILE_LIMITS.faults)
    .map(({ line, column, item, code, value }) => ({
      field: `content${line === null ? '' : `:${line}`}:${column}`,
      code,
      ...(item === null && value === null ? {} : { message: [item, value].filter((text) => text !== null).join(': ') }),
    })),
});

export const importedView = catalogVersionView
  .extend({ created: z.boolean().meta({ description: 'False: the version in force says all of this already' }) })
  .meta({ id: 'ImportedCatalog' });

export const toImportedView = (imported: VersionRecord & { readonly created: boolean }) => ({
  ...toVersionView(imported),
  created: imported.created,
});
