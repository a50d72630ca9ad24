/** Where a Failed Record stands. */
export const FAILED_RECORD_STATUS = { open: 'Open', resolved: 'Resolved', dismissed: 'Dismissed' } as const;
