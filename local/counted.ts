/** A number of things in words: 1 record, 2,000 records. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${more}`;
