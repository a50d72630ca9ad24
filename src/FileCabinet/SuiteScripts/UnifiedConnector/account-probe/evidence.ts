import { SYNC_STATE } from '../netsuite/ids';

/** A, measured twice or more; B, measured once; C, running code or documents; D, a claim; open, no source. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'open';

/**
 * How the connector would ask, or how others did: what one channel takes another may refuse (an entitygroup column was
 * seen over REST and refused in N/query). Documents speak of all of them.
 */
export type Channel = 'N/query' | 'N/search' | 'REST' | 'Connect' | 'documents';

/** What speaks for names or forms that statements use. */
export interface Evidence {
  /** In any case; of columns `table.name`, of searches `type.field operator`. `*` stands for any part of a name. */
  names: readonly string[];
  grade: Grade;
  channel: Channel;
  /** In short, by SOURCES. */
  source: string;
  /** Where it is not proven: the assumption (assumptions.ts) that the Account Probe settles, and what else is done. */
  probe?: string;
  fallback?: string;
}

/** Short names of sources. */
export const SOURCES: Readonly<Record<string, string>> = {
  AL: 'AmeriLux-Dev/netsuite-repository, N/query in a sandbox, 2026-09',
  EXT: 'instructions of a browser extension, measured 2026-08-25 (file 59812025445)',
  FP: 'a Brazilian fiscal bundle, N/query, 2026-10-09 (file 71585246437)',
  MGSL: 'nicb-houseblendio/MGSL, N/query, measured 2026-09',
  NSQ: 'nazir99/nsq, REST in a sandbox, 2026-09-27',
  SU: 'suiteutils/suiteutils-netsuite-claude-harness, MCP, 2026-09-27',
};

const words = (text: string): string[] => text.trim().split(/\s+/);

const columns = (table: string, names: string): string[] => words(names).map((name) => `${table}.${name}`);

/** Running code, and its files. */
const C = { grade: 'C', channel: 'N/query' } as const;
/** Measured under N/query more than once. */
const A = { grade: 'A', channel: 'N/query' } as const;
const B = { grade: 'B', channel: 'N/query' } as const;
const DOCUMENTS = { grade: 'C', channel: 'documents' } as const;

const STOPS = "The run stops before it sends anything, with NetSuite's words.";
const SALES_TEAM = {
  grade: 'D',
  channel: 'Connect',
  source: 'Name in a list of tables (5435282322)',
  probe: 'suiteql.customer-tables',
  fallback: "Sales teams are read from the customers' records.",
} as const;
const GROUP_PRICING = { ...SALES_TEAM, fallback: "Group pricing is read from the customers' records." } as const;
const CONTACT_ROLES = {
  ...C,
  source: 'Map/Reduce scripts with company, contact, role, -10 as Primary Contact (42545038852, 43244371447)',
} as const;
const BALANCES = { ...C, source: 'Scripts with customer, currency (34868620583, 34701253453)' } as const;
const SUBSIDIARIES = { ...C, source: 'runSuiteQLPaged (32668805025); A over REST' } as const;
const LISTS = { ...C, source: 'Scripts (5246994494)' } as const;
const SHIP_ITEMS = { ...C, source: 'Script with id, itemid (29488731293)' } as const;
const ROLES = { ...C, source: 'Scripts with id, scriptId, isInactive (29278939944)' } as const;
const ROLES_IN_USE = { ...B, source: '27653401419, 69393509231; takes a privileged role' } as const;

export const TABLES: readonly Evidence[] = [
  { ...A, names: ['customer'], source: 'Many (EXT, MGSL)' },
  {
    ...A,
    names: ['map_customer_custentity_*'],
    source: 'The pattern (32974476924, 5246994494); not of a customer field',
  },
  { ...A, names: ['customeraddressbook', 'customeraddressbookentityaddress'], source: 'AL; 11868308030, 22912323010' },
  { ...A, names: ['customrecord_*'], source: 'MGSL; the table is the script id' },
  { ...A, names: ['currency'], source: 'EXT; 22912323010' },
  { ...C, names: ['contact'], source: '42545038852; B over REST' },
  { ...CONTACT_ROLES, names: ['companycontactrelationship'] },
  { ...BALANCES, names: ['customercurrencybalance'] },
  { ...SUBSIDIARIES, names: ['customersubsidiaryrelationship'] },
  { ...SALES_TEAM, names: ['customersalesteam'] },
  { ...GROUP_PRICING, names: ['customergrouppricing'] },
  { ...LISTS, names: words('term pricelevel customercategory location employee') },
  { ...A, names: ['subsidiary'], source: 'EXT; 22912323010' },
  { ...SHIP_ITEMS, names: ['shipitem'] },
  { ...ROLES, names: ['role'] },
  { ...ROLES_IN_USE, names: ['employeerolesforsearch'] },
  { ...C, names: ['dual'], source: 'Production probes (61927081082, 55064777780)' },
];

export const COLUMNS: readonly Evidence[] = [
  {
    ...A,
    names: columns(
      'customer',
      'id entityid companyname isperson firstname lastname email phone fax url category terms currency shippingitem salesrep parent defaultbillingaddress lastmodifieddate isinactive custentity_*',
    ),
    source: 'EXT; 57353114098, 57360018654. Hidden or unstored custom fields are NOT_EXPOSED',
  },
  { ...C, names: words('customer.externalid customer.entitytitle'), source: '57762900730; 5715901553' },
  {
    names: words('customer.accountnumber customer.altemail'),
    grade: 'C',
    channel: 'REST',
    source: 'Models of the table by CData',
    probe: 'suiteql.customer-tables',
    fallback: 'Only where settings name them: the External System stops and names the field.',
  },
  {
    ...C,
    names: ['customer.altname'],
    source: 'Queries for a N/query Suitelet (27288002287)',
  },
  {
    ...C,
    names: ['customer.searchstage'],
    source: 'Queries and scripts (27288002287, 5715901553, 34272544932); stage elsewhere',
  },
  {
    names: ['customer.pricelevel'],
    grade: 'C',
    channel: 'REST',
    source: 'Models of the table by CData and Fivetran',
    probe: 'suiteql.customer-tables',
    fallback: STOPS,
  },
  { ...A, names: ['map_customer_custentity_*.mapone', 'map_customer_custentity_*.maptwo'], source: 'As the table' },
  {
    ...A,
    names: columns('customeraddressbook', 'entity internalid label addressbookaddress defaultbilling defaultshipping'),
    source: 'AL; 11868308030',
  },
  {
    ...A,
    names: columns(
      'customeraddressbookentityaddress',
      'nkey addressee attention addrphone addr1 addr2 addr3 city state zip country custrecord*',
    ),
    source: '11868308030, 22912323010, 53997066836',
  },
  {
    ...A,
    names: ['customrecord_*'],
    source: 'MGSL: id, name, isinactive, created, lastmodified, custrecord_*, long text',
  },
  { ...A, names: columns('currency', 'id symbol isinactive'), source: 'EXT; 22912323010' },
  {
    grade: 'B',
    channel: 'REST',
    names: columns('contact', 'id entityid firstname lastname title email phone isinactive'),
    source: '66410004975, 68819265966',
  },
  {
    ...SALES_TEAM,
    names: ['contact.fax'],
    grade: 'open',
    channel: 'N/query',
    source: 'No query',
    fallback: 'A search reads the contacts.',
  },
  { ...CONTACT_ROLES, names: columns('companycontactrelationship', 'company contact role') },
  { ...BALANCES, names: columns('customercurrencybalance', 'customer currency') },
  { ...SUBSIDIARIES, names: columns('customersubsidiaryrelationship', 'entity subsidiary') },
  { ...SALES_TEAM, names: columns('customersalesteam', 'customer employee isprimary') },
  { ...GROUP_PRICING, names: columns('customergrouppricing', 'customer group level') },
  {
    ...LISTS,
    names: ['term', 'pricelevel', 'customercategory', 'location'].flatMap((table) =>
      columns(table, 'id name isinactive'),
    ),
  },
  {
    ...C,
    names: columns('employee', 'id entityid email issalesrep giveaccess isinactive'),
    source: 'EXT; 27653401419, 29278939944',
  },
  { ...LISTS, names: columns('subsidiary', 'id name'), source: 'EXT; 66610586950' },
  { ...SHIP_ITEMS, names: columns('shipitem', 'id itemid isinactive') },
  { ...ROLES, names: columns('role', 'id scriptid isinactive') },
  { ...ROLES_IN_USE, names: columns('employeerolesforsearch', 'entity role') },
];

export const FUNCTIONS: readonly Evidence[] = [
  { ...A, names: ['TO_CHAR'], source: 'MGSL' },
  { ...A, names: ['TO_DATE'], source: 'With a bound text: MGSL, FP; contradicted in comments, so each run tries it' },
  { ...B, names: ['CURRENT_DATE'], source: 'MGSL: with a time of day' },
  { ...A, names: words('COUNT SUM MAX'), source: 'MGSL' },
  { ...A, names: ['BUILTIN.DF'], source: 'MGSL, EXT; of a column that is no list: suiteql.display-value' },
  { ...A, names: ['ROWNUM'], source: 'SU, EXT' },
  {
    ...DOCUMENTS,
    names: words('MIN NVL SUBSTR LOWER INSTR'),
    source: "Oracle's list of functions (section_158513731864)",
  },
];

export const SHAPES: readonly Evidence[] = [
  { ...A, names: words('inner-join left-join join-keys join-value'), source: 'MGSL' },
  { ...A, names: ['exists', 'not'], source: 'NOT EXISTS, NOT IN: MGSL' },
  { ...A, names: words('order-by fetch-first group-by'), source: 'SU, EXT; 54278259729' },
  { ...A, names: ['group-by-expression'], source: 'Repeated as selected: MGSL, NSQ' },
  { ...A, names: ['derived-table'], source: 'One level, NSQ, 61823740340' },
  { ...A, names: ['between'], source: 'FP' },
  { ...B, names: ['scalar-query'], source: 'MGSL' },
  { ...B, names: ['like', 'or'], source: 'LIKE ? OR LIKE ?: MGSL' },
  { ...B, names: ['order-by-expression'], source: "N/query's own sort by UPPER: AL" },
  { ...A, names: ['bound-value'], source: 'Texts: MGSL, FP; numbers in running code (52631759512)' },
  { ...C, names: ['union-all'], source: '7797558158; in FROM over REST (B)' },
  {
    ...DOCUMENTS,
    names: words('case concatenation in-list'),
    source: "Oracle's page on syntax (article_0824094533)",
  },
  { ...C, names: ['is-null'], source: '42545038852' },
  { ...C, names: ['distinct'], source: '27631792189; refused over BUILTIN.DF in one account' },
];

const SEARCH = { grade: 'C', channel: 'N/search', source: 'Public scripts' } as const;

/** `type`, `type.field operator` of filters and `type.field` of columns, joins included. */
export const SEARCHES: readonly Evidence[] = [
  {
    ...SEARCH,
    names: [
      'scheduledscriptinstance',
      'scheduledscriptinstance.script.scriptid is',
      'scheduledscriptinstance.status anyof',
      'scheduledscriptinstance.status',
      'scheduledscriptinstance.datecreated',
      'scheduledscriptinstance.enddate',
      'scheduledscriptinstance.scriptdeployment.scriptid is',
      'scheduledscriptinstance.scriptdeployment.scriptid',
    ],
    source: '7 projects (24559882116, 10290051546, 7883897635)',
  },
  {
    ...SEARCH,
    channel: 'documents',
    names: [
      'scheduledscriptinstance.group(scriptdeployment.scriptid)',
      'scheduledscriptinstance.max(enddate)',
      'scheduledscriptinstance.min(enddate)',
    ],
    source: 'search.Summary in Oracle help (section_46485229492); the columns as above',
  },
  {
    ...SEARCH,
    names: [SYNC_STATE.type, `${SYNC_STATE.type}.internalid`],
    source: 'Searches of custom records by internal id in public scripts (search cookbook)',
  },
  {
    ...SEARCH,
    names: ['scheduledscriptinstance.scriptdeployment.scriptid isnot'],
    grade: 'open',
    source: 'The join in public scripts, not the operator',
    probe: 'search.other-runs',
    fallback: 'After an error the export takes the request.',
  },
  {
    ...SEARCH,
    names: [
      'scriptdeployment',
      'scriptdeployment.script.scriptid is',
      'scriptdeployment.scriptid',
      'scriptdeployment.status',
      'scriptdeployment.isdeployed',
    ],
  },
  {
    ...SEARCH,
    names: ['scriptdeployment.runasrole'],
    grade: 'open',
    source: 'No search',
    probe: 'search.metadata',
    fallback: 'Check Set-up says that it cannot tell.',
  },
  {
    ...SEARCH,
    names: ['contact.contactrole', 'contact.contactrole anyof'],
    grade: 'open',
    source: 'No search',
    probe: 'suiteql.customer-tables',
    fallback: 'Asked only where SuiteQL has no companyContactRelationship; refused, the run stops.',
  },
  { ...SEARCH, names: ['contact', 'contact.*'] },
  {
    ...SEARCH,
    names: ['savedsearch', 'savedsearch.recordtype is', 'savedsearch.title'],
  },
  {
    ...SEARCH,
    names: ['customer', 'customer.custentity_*', 'customer.internalid', 'customer.altname', 'customer.email'],
    source: 'Public scripts; N/search in Oracle help (section_4345764122)',
  },
  {
    ...SEARCH,
    names: ['customer.formulanumeric: *'],
    source: 'Columns with CASE WHEN and {join.field} in public scripts (15449934666, 67541683567); sorted by in none',
    probe: 'search.saved-shape',
    fallback: 'Create or repair searches says what could not be saved.',
  },
  {
    ...SEARCH,
    names: ['customer.custrecord_uc_*'],
    source: 'Joins by the field of a custom record in public scripts',
    probe: 'search.saved-shape',
    fallback: 'Create or repair searches says what could not be saved.',
  },
  {
    ...SEARCH,
    names: ['customrecord_*'],
    source: 'is, onorafter with daysago7 in public scripts',
  },
];

export const EVIDENCE = { tables: TABLES, columns: COLUMNS, functions: FUNCTIONS, shapes: SHAPES, searches: SEARCHES };

/** What speaks for a name; the first of `evidence` that covers it. */
export const evidenceOf = (name: string, evidence: readonly Evidence[]): Evidence | undefined =>
  evidence.find(({ names }) => names.some((each) => covers(each.toLowerCase(), name.toLowerCase())));

function covers(pattern: string, name: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  const end = rest.join('*');
  return name.startsWith(start) && name.endsWith(end) && name.length >= start.length + end.length;
}

/** Measured anywhere, or run by N/query, N/search or documented for them. */
export const isProven = ({ grade, channel }: Evidence): boolean =>
  grade === 'A' || grade === 'B' || (grade === 'C' && (channel.startsWith('N/') || channel === 'documents'));

/** Not proven, but asked by the Account Probe, with another way until it is known. */
export const isCovered = (evidence: Evidence): boolean =>
  isProven(evidence) || (evidence.probe !== undefined && evidence.fallback !== undefined);
