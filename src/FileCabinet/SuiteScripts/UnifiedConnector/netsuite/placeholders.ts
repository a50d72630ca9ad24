/** A question mark for each value of a list, as in IN (?, ?, ?). */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
