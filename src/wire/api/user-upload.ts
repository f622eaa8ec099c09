import { z } from 'zod';
import { MAX_UPLOADED, UPLOAD_COLUMNS, type Upload } from '../../domain/user-upload.ts';
import type { Person } from '../../domain/users.ts';
import { country, guid } from './shapes.ts';

const EXAMPLE = `${Object.values(UPLOAD_COLUMNS).join(',')}\nAna,Prates,Ana Prates,ana@tallowbakery.example,\n`;
const csv = z
  .string()
  .min(1)
  .max(200_000)
  .meta({
    description: `The text of the file: a line of column names (${Object.values(UPLOAD_COLUMNS).join(', ')}), then at most ${MAX_UPLOADED} users`,
  });

export const checkUploadBody = z.strictObject({ csv }).meta({ examples: [{ csv: EXAMPLE }] });
export const uploadBody = z
  .strictObject({ csv, usageLocation: country })
  .meta({ examples: [{ csv: EXAMPLE, usageLocation: 'PT' }] });

const fault = z.object({ field: z.string(), code: z.string(), message: z.string().optional() });
const toFault = ({ field, code, message }: { field: string; code: string; message?: string }) => ({
  field,
  code,
  ...(message === undefined ? {} : { message }),
});

export const checkedUploadView = z
  .object({
    faults: z.array(fault).meta({ description: 'What is wrong with the file as a whole; then no line was read' }),
    rows: z.array(
      z.object({
        line: z.number().int(),
        displayName: z.string(),
        userPrincipalName: z.string(),
        faults: z.array(fault).meta({ description: 'What is wrong with this line, by column' }),
      }),
    ),
  })
  .meta({ id: 'CheckedUpload' });

export const toCheckedUpload = ({ users, faults }: Upload): z.infer<typeof checkedUploadView> => ({
  faults: faults.map(toFault),
  rows: users.map(({ line, displayName, userPrincipalName, faults: of }) => ({
    line,
    displayName,
    userPrincipalName,
    faults: of.map(toFault),
  })),
});

export const uploadedView = z
  .object({
    rows: z.array(
      z.object({
        line: z.number().int(),
        id: guid,
        displayName: z.string(),
        userPrincipalName: z.string(),
        temporaryPassword: z
          .string()
          .nullable()
          .meta({ description: 'Shown this once, and null when the answer is repeated' }),
      }),
    ),
  })
  .meta({ id: 'UploadedUsers' });

export const toUploaded = (
  rows: readonly { line: number; person: Person; temporaryPassword: string | null }[],
): z.infer<typeof uploadedView> => ({
  rows: rows.map(({ line, person, temporaryPassword }) => ({
    line,
    id: person.id,
    displayName: person.name,
    userPrincipalName: person.upn,
    temporaryPassword,
  })),
});
