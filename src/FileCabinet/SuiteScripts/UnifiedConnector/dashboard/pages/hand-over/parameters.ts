import type { Parameters } from '../../server/parameters';
import { Refusal } from '../../server/refusal';

/** The version of what the person saw; 0: there was nothing. */
export function versionOf({ version }: Parameters): number {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new Refusal('"version" must be a whole number from 0 on.');
  }
  return version;
}

/** Texts of a list, at most `most` of at most 300 characters. */
export function textsOf(parameters: Parameters, name: string, most: number): string[] {
  const values = parameters[name];
  if (!Array.isArray(values) || values.length > most) {
    throw new Refusal(`The request lacks the list "${name}", or it has more than ${most} entries.`);
  }
  return values.map((value) => {
    if (typeof value !== 'string' || value.length > 300) {
      throw new Refusal(`"${name}" must hold texts of at most 300 characters.`);
    }
    return value;
  });
}
