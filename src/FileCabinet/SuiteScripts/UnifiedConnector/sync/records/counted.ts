/** A number of things in words: 1 customer, 2,000 customers. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${more}`;
