/** Internal ids in a list separated by commas, as a row keeps its twins. */
export const idsIn = (list: string): number[] =>
  list
    .split(',')
    .filter((each) => each !== '')
    .map(Number);
