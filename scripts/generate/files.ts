import { fileURLToPath } from 'node:url';
import { drawErrors, drawMachines, drawPermissions, failureSentences } from './documents.ts';
import { drawFloors, readImports } from './floors.ts';
import { apiDocument, apiTypes } from './openapi.ts';
import { drawRequirements, findProofs } from './requirements.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every generated file of the repository, by its path, with what should stand in it. */
export const generatedFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const document = await apiDocument();
  return new Map([
    ['docs/floors.md', drawFloors(await readImports(ROOT))],
    ['docs/state-machines.md', drawMachines()],
    ['docs/permissions.md', drawPermissions()],
    ['docs/errors.md', drawErrors()],
    ['docs/requirements.md', drawRequirements(await findProofs(ROOT))],
    ['web/i18n/failures.gen.json', failureSentences()],
    ['web/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['web/api/types.gen.ts', await apiTypes(document)],
  ]);
};
