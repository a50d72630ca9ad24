/** Address of the list; that of a row is below it. */
export const PATH = '/customers-from-orders';
