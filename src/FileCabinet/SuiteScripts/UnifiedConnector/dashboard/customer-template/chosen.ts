/** A customer in one External System, as a list of customers knows it. */
export interface Chosen {
  customerId: number;
  systemId: number;
  system: string;
  state: string;
}

/** Ids of customers of one External System. @throws Error with a sentence where they are of several */
export async function ofOneSystem(
  rows: () => Promise<readonly Chosen[]>,
): Promise<{ systemId: number; system: string; chosen: readonly Chosen[] }> {
  const chosen = await rows();
  const [first] = chosen;
  if (!first) throw new Error('No customer is selected.');
  if (chosen.some(({ systemId }) => systemId !== first.systemId)) {
    throw new Error('The selected customers belong to several External Systems. Choose one of these above the list.');
  }
  return { systemId: first.systemId, system: first.system, chosen };
}

/** A list in parts of at most so many. */
export const partsOf = <Item>(list: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
