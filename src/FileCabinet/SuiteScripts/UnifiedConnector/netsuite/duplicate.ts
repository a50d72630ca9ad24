/** What NetSuite raises for a second record with one external id (docs/assumptions.md). */
const NAMES = ['DUP_CSTM_RCRD_ENTRY', 'DUP_RCRD', 'UNIQUE_RCRD_ID_REQD'];

/** Whether a record could not be saved because another one has its external id. */
export const isDuplicate = (error: unknown): boolean => NAMES.includes((error as { name?: string }).name ?? '');
