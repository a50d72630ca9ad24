/**
 * Functions that NetSuite lists as supported (Oracle help section_158513731864 and article_161950565221) and that
 * the local account does not have yet.
 */
export const OTHER_ORACLE_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'ASCIISTR BFILENAME BITAND CHARTOROWID COMPOSE CORR CORR_K CORR_S COVAR_POP COVAR_SAMP DECOMPOSE EMPTY_BLOB ' +
    'EMPTY_CLOB LENGTH2 LENGTH4 LENGTHC NANVL NEW_TIME NLSSORT NLS_INITCAP NLS_LOWER NLS_UPPER ORA_HASH REMAINDER ' +
    'SOUNDEX TO_BINARY_DOUBLE TO_BINARY_FLOAT TO_MULTI_BYTE TO_NCHAR TO_NCLOB TO_SINGLE_BYTE TZ_OFFSET UNISTR VSIZE ' +
    'WIDTH_BUCKET BUILTIN.CONSOLIDATE BUILTIN.CURRENCY BUILTIN.CURRENCY_CONVERT BUILTIN.HIERARCHY BUILTIN.MNFILTER ' +
    'BUILTIN.NAMED_GROUP BUILTIN.PERIOD BUILTIN.RELATIVE_RANGES'
  ).split(' '),
);

/** What to write instead of functions that NetSuite lists as unsupported, or that come from other databases. */
export const REPLACEMENTS: Readonly<Record<string, string>> = {
  CEILING: 'CEIL',
  CHARACTER_LENGTH: 'LENGTH',
  CHARINDEX: 'INSTR',
  CHAR_LENGTH: 'LENGTH',
  DATEADD: 'date + days or ADD_MONTHS',
  DATEDIFF: 'the difference of two dates or MONTHS_BETWEEN',
  GETDATE: 'SYSDATE',
  IFNULL: 'NVL',
  ISNULL: 'NVL',
  LCASE: 'LOWER',
  LEFT: 'SUBSTR',
  LEN: 'LENGTH',
  LISTAGG: 'one row for each value and join them in the script',
  LOCATE: 'INSTR',
  NOW: 'SYSDATE',
  POSITION: 'INSTR',
  RIGHT: 'SUBSTR with a negative position',
  SUBSTRING: 'SUBSTR',
  UCASE: 'UPPER',
};
