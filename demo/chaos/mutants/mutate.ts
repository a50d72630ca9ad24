import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../../local/user-error';
import type { Mutant } from './mutant';

const CONNECTOR = 'FileCabinet/SuiteScripts/UnifiedConnector';

/**
 * Copies a built project and makes the edits of a mutant in the copy.
 * @throws UserError that names the mutant where the code is no longer what it was written for
 */
export function mutate({ name, edits }: Mutant, project: string, folder: string): void {
  cpSync(project, folder, { recursive: true });
  for (const { file, from, to } of edits) {
    const where = path.join(folder, CONNECTOR, file);
    if (!existsSync(where)) throw new UserError(`Mutant ${name}: there is no ${file} in ${project}.`);
    const parts = readFileSync(where, 'utf8').split(from);
    if (parts.length !== 2) {
      const found = parts.length === 1 ? 'does not have' : `has ${parts.length - 1} times`;
      throw new UserError(`Mutant ${name}: ${file} ${found} "${from}". Write it anew for the code as it is.`);
    }
    writeFileSync(where, parts.join(to));
  }
}
