/** Set by NetSuite alone; what scripts give for them is discarded (Oracle help section_4296361104). In lower case. */
export const DISCARDED_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'jsessionid',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);
