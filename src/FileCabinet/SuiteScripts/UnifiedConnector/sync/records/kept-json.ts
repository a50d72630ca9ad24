/**
 * What a field keeps as JSON; null: it holds nothing that `isRight`, as after an edit by hand. Scripts write these fields,
 * and what is in them is not worth stopping anything.
 */
export function keptJson<Kept>(json: string, isRight: (value: unknown) => value is Kept): Kept | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRight(value) ? value : null;
  } catch {
    return null;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
