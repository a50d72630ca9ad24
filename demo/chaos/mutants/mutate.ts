import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../../local/user-error';
import type { Mutant } from './mutant';

const CONNECTOR = 'FileCabinet/SuiteScripts/UnifiedConnector';

/**
 * Copies a built project and makes the edits of a mutant in the copy.
 * @throws UserError as `mutatedFiles`
 */
export function mutate(mutant: Mutant, project: string, folder: string): void {
  const files = mutatedFiles(mutant, project);
  cpSync(project, folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
}

/**
 * The files of a built project as a mutant has them, by their path in it.
 * @throws UserError that names the mutant where the code is no longer what it was written for
 */
export function mutatedFiles({ name, edits }: Mutant, project: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, from, to } of edits) {
    const where = path.join(CONNECTOR, file);
    if (!existsSync(path.join(project, where)))
      throw new UserError(`Mutant ${name}: there is no ${file} in ${project}.`);
    const parts = (files.get(where) ?? readFileSync(path.join(project, where), 'utf8')).split(from);
    if (parts.length !== 2) {
      const found = parts.length === 1 ? 'does not have' : `has ${parts.length - 1} times`;
      throw new UserError(`Mutant ${name}: ${file} ${found} "${from}". Write it anew for the code as it is.`);
    }
    files.set(where, parts.join(to));
  }
  return files;
}
