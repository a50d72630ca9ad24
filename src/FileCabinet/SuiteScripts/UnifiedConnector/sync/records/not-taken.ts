import { type FileNews, NOT_TAKEN, recordDoubt } from './file-store';

/** JOOR takes files every hour; after this time it has passed over a file twice. */
export const NOT_TAKEN_MINUTES = 150;

const MINUTE = 60_000;

/**
 * Which of the delivered files JOOR has not taken: they still lie in the directory, `listed` (null: not all of it is known). It is
 * noted on the file, and no more once it is seen to be gone. Costs 2 units for each that changed. Gives a sentence for each that is new.
 */
export function noteNotTaken(
  files: readonly FileNews[],
  listed: ReadonlyMap<string, number> | null,
  now: number,
): string[] {
  if (listed === null) return [];
  return files.flatMap(({ id, name, notTaken, deliveredAt }) => {
    if (deliveredAt === null) return [];
    const lies = listed.has(name) && now - deliveredAt > NOT_TAKEN_MINUTES * MINUTE;
    if (lies === notTaken) return [];
    recordDoubt(id, lies ? `${NOT_TAKEN} It still lies where JOOR takes files from.` : '');
    return lies ? `${NOT_TAKEN.replace('it', `file ${name}`)} Ask JOOR whether it still takes files from there.` : [];
  });
}
