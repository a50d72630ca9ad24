import { behaviours } from './definition';

const refusedOrWorks = { refused: 'It is refused.', works: 'It works.' } as const;
const presentOrMissing = { present: 'It is there.', missing: 'Record ... was not found.' } as const;
const textOrNumber = { string: 'As text.', number: 'As a JavaScript number.' } as const;

/** What SuiteQL under N/query does in one account and not in another. */
export const SUITEQL_BEHAVIOURS = behaviours({
  // Clocks and dates

  'suiteql.session-zone': {
    question: 'In which zone do CURRENT_DATE, TO_CHAR of datetime columns, TO_DATE and TO_TIMESTAMP work?',
    variants: {
      company: "The company's, whoever asks.",
      user: "The user's preference; the company's for -System-.",
      'system-pacific': "The user's preference; Pacific for -System-.",
      'company-system-pacific': "The company's for people; Pacific for -System-.",
    },
    default: 'system-pacific',
    source: 'Measured: not the clock of SYSDATE.',
    grade: 'OPEN',
  },
  'suiteql.sysdate-zone': {
    question: 'Which clock does SYSDATE show?',
    variants: { pacific: "Pacific, NetSuite's servers' own.", session: "The session's, as CURRENT_DATE." },
    default: 'pacific',
    source: 'Measured under N/query on 2026-09-23; one CLI takes it for the account.',
    grade: 'B',
  },
  'suiteql.timestamp-functions': {
    question: 'What do SYSTIMESTAMP, CURRENT_TIMESTAMP and LOCALTIMESTAMP give?',
    variants: { refused: 'They are refused.', works: "SYSTIMESTAMP the servers' clock, the others the session's." },
    default: 'refused',
    source: 'No source measured them.',
    grade: 'OPEN',
  },
  'suiteql.raw-datetime': {
    question: 'What does a datetime column show that no function formats?',
    variants: { date: 'Its date alone.', datetime: 'Date and time.' },
    default: 'date',
    source: 'Measured under N/query, REST and MCP.',
    grade: 'A',
  },
  'suiteql.raw-date-format': {
    question: 'In whose date format is a date shown that no function formats?',
    variants: { user: "The user's preference.", company: "The company's." },
    default: 'user',
    source: 'Several accounts, REST and MCP.',
    grade: 'A',
  },
  'suiteql.subtract-datetimes': {
    question: 'What is a datetime minus a datetime (SYSDATE - created)?',
    variants: { refused: 'It is refused.', days: 'A number of days.' },
    default: 'refused',
    source: 'Measured under N/query on 2026-09-23.',
    grade: 'B',
  },
  'suiteql.subtract-dates': {
    question: 'What is a date minus a date (TRUNC(a) - b)?',
    variants: { refused: 'It is refused.', days: 'A number of days.' },
    default: 'refused',
    source: 'Runs over REST and MCP.',
    grade: 'OPEN',
  },
  'suiteql.datetime-arithmetic-in-select': {
    question: 'Does SYSDATE - 1 run outside a comparison?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Measured in comparisons only.',
    grade: 'OPEN',
  },
  'suiteql.bound-days': {
    question: 'May the days added to a date be a ? (SYSDATE - ?)?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No public example.',
    grade: 'OPEN',
  },
  'suiteql.bound-to-date': {
    question: 'What does a comparison with TO_DATE(?, ...) find?',
    variants: { works: 'What TO_DATE of a literal finds.', nothing: 'No rows, without an error.' },
    default: 'works',
    source: 'A probe and production code under N/query; two comments disagree.',
    grade: 'A',
  },
  'suiteql.sys-extract-utc': {
    question: 'Does SYS_EXTRACT_UTC(column) run?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'A connector over REST.',
    grade: 'OPEN',
  },
  'suiteql.extract': {
    question: 'Does EXTRACT(... FROM ...) run?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'One team denies it, another uses it.',
    grade: 'X',
  },

  // Statements and joins

  'suiteql.with': {
    question: 'Does WITH (common table expressions) run?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Runs over REST and, by two teams, under N/query; refused over MCP.',
    grade: 'X',
  },
  'suiteql.nested-from': {
    question: 'May a sub-query in FROM have a sub-query in its own FROM?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'One team met a refusal, others run it.',
    grade: 'X',
  },
  'suiteql.union-types': {
    question: 'May a text stand beside a number in a UNION?',
    variants: { refused: 'It is refused.', works: 'Both become text.' },
    default: 'refused',
    source: 'One live test.',
    grade: 'B',
  },
  'suiteql.union-order-by': {
    question: 'May ORDER BY follow a UNION at the top of a query?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Sometimes refused over REST.',
    grade: 'B',
  },
  'suiteql.or-in-join': {
    question: 'May the condition of a join have an OR?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Live notes, REST.',
    grade: 'B',
  },
  'suiteql.function-in-join': {
    question: 'May the condition of a join have a function or an expression?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No public example.',
    grade: 'OPEN',
  },
  'suiteql.range-in-join': {
    question: 'May the condition of a join compare with anything but =?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No public example.',
    grade: 'OPEN',
  },
  'suiteql.paged-correlated': {
    question: 'Does runSuiteQLPaged take a sub-query that uses columns of the query around it?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Live notes.',
    grade: 'B',
  },
  'suiteql.outer-rownum': {
    question: 'What does ROWNUM limit around a grouped sub-query?',
    variants: {
      'before-grouping': 'The rows that are grouped: sums are partial, without an error.',
      'after-grouping': 'The groups, as in Oracle.',
    },
    default: 'before-grouping',
    source: 'Measured over MCP; common practice elsewhere.',
    grade: 'X',
  },
  'suiteql.offset': {
    question: 'What does OFFSET n ROWS do?',
    variants: {
      ignored: 'Nothing: the first page comes again, without an error.',
      refused: 'It is refused.',
      works: 'It skips n rows.',
    },
    default: 'ignored',
    source: 'Four measurements, N/query among them.',
    grade: 'A',
  },

  // Grouping and ordering

  'suiteql.order-by-aggregate-alias': {
    question: 'May ORDER BY name the alias of an aggregate in a query that groups?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Refused over MCP and REST; one account took it.',
    grade: 'X',
  },
  'suiteql.order-by-count': {
    question: 'May ORDER BY repeat COUNT(*)?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Failed in one account, worked in another.',
    grade: 'X',
  },
  'suiteql.group-by-df': {
    question: 'May GROUP BY have BUILTIN.DF(column)?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Runs in some accounts, fails in others.',
    grade: 'X',
  },
  'suiteql.distinct-df': {
    question: 'May SELECT DISTINCT have BUILTIN.DF(column)?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Notes of one account.',
    grade: 'X',
  },
  'suiteql.df-of-grouped': {
    question: 'What is BUILTIN.DF of a column that is grouped by?',
    variants: { null: 'Null.', name: 'The name.' },
    default: 'null',
    source: 'Live notes, REST.',
    grade: 'B',
  },
  'suiteql.order-by-df-of-outer-join': {
    question: 'May ORDER BY have BUILTIN.DF where a table is outer-joined?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Live notes, REST.',
    grade: 'B',
  },
  'suiteql.group-by-derived': {
    question: "May GROUP BY have a column of a FROM's sub-query?",
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Live notes, REST.',
    grade: 'B',
  },

  // Values

  'suiteql.null-columns': {
    question: 'What has a mapped row where a column is null?',
    variants: { missing: 'No key.', null: 'The key, with null.' },
    default: 'missing',
    source: 'REST and code under N/query.',
    grade: 'C',
  },
  'suiteql.number-type.id': {
    question: 'How do internal ids and whole numbers come?',
    variants: textOrNumber,
    default: 'string',
    source: 'Text over REST.',
    grade: 'OPEN',
  },
  'suiteql.number-type.select': {
    question: 'How do values of list fields come?',
    variants: textOrNumber,
    default: 'string',
    source: 'As for ids.',
    grade: 'OPEN',
  },
  'suiteql.number-type.decimal': {
    question: 'How do amounts and decimal numbers come?',
    variants: textOrNumber,
    default: 'string',
    source: 'As for ids.',
    grade: 'OPEN',
  },
  'suiteql.number-type.computed': {
    question: 'How do COUNT, SUM and what else is computed come?',
    variants: textOrNumber,
    default: 'string',
    source: 'As for ids.',
    grade: 'OPEN',
  },
  'suiteql.multiselect-filter': {
    question: 'What does a condition on a multi-select column find?',
    variants: { nothing: 'No rows, without an error.', works: 'What the list of ids, as text, fits.' },
    default: 'nothing',
    source: 'Measured, REST.',
    grade: 'B',
  },
  'suiteql.multiselect-select': {
    question: 'What does a multi-select column show?',
    variants: { null: 'Null, even where it is set.', ids: 'The ids, as 1, 2.' },
    default: 'null',
    source: 'Null in one account under N/query, the ids over REST.',
    grade: 'X',
  },
  'suiteql.multiselect-text': {
    question: 'What do text functions make of a multi-select column?',
    variants: { 'relationship-field': 'The text RELATIONSHIP FIELD.', ids: 'Something of its ids, as text.' },
    default: 'relationship-field',
    source: 'Measured, REST.',
    grade: 'B',
  },
  'suiteql.list-column-filter': {
    question: 'May a condition or a join use location.subsidiary?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'Measured in several accounts.',
    grade: 'A',
  },
  'suiteql.like-escape': {
    question: 'Does LIKE ... ESCAPE run?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'A connector sends it over REST.',
    grade: 'OPEN',
  },
  'suiteql.clob-where': {
    question: 'May a long text column stand in a condition?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No source.',
    grade: 'OPEN',
  },
  'suiteql.clob-functions': {
    question: 'May a function or || take a long text column?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No source.',
    grade: 'OPEN',
  },
  'suiteql.clob-distinct': {
    question: 'May DISTINCT, GROUP BY or UNION have a long text column?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No source; Oracle Database refuses it.',
    grade: 'OPEN',
  },

  // Bound values and size

  'suiteql.bound-boolean': {
    question: 'May a ? be true or false?',
    variants: { refused: 'It is refused.', checkbox: "It stands for 'T' or 'F'." },
    default: 'refused',
    source: 'No source.',
    grade: 'OPEN',
  },
  'suiteql.bound-null': {
    question: 'May a ? be null?',
    variants: { refused: 'It is refused.', works: 'It is null.' },
    default: 'refused',
    source: 'No source.',
    grade: 'OPEN',
  },
  'suiteql.bound-in-select': {
    question: 'May a ? stand in the list of what is selected?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No public example.',
    grade: 'OPEN',
  },
  'suiteql.bound-in-fetch': {
    question: 'May a ? stand in FETCH FIRST ? ROWS ONLY?',
    variants: refusedOrWorks,
    default: 'refused',
    source: 'No public example.',
    grade: 'OPEN',
  },
  'suiteql.bound-count': {
    question: 'How many ? may a query have?',
    variants: { thousand: '1,000.', unlimited: 'Any number.' },
    default: 'thousand',
    source: 'No source; an IN list holds 1,000.',
    grade: 'OPEN',
  },
  'suiteql.query-length': {
    question: 'How long may a query be?',
    variants: {
      'twenty-thousand': '20,000 characters.',
      'hundred-thousand': '100,000 characters.',
      unlimited: 'Any length.',
    },
    default: 'twenty-thousand',
    source: 'Two clients keep to these lengths.',
    grade: 'OPEN',
  },

  // Paging and cost

  'suiteql.page-units': {
    question: 'What does fetching a page of runSuiteQLPaged cost?',
    variants: { ten: '10 units.', nothing: 'Nothing.' },
    default: 'ten',
    source: 'Measured on 2026-09-24.',
    grade: 'B',
  },
  'suiteql.page-size': {
    question: 'What becomes of a page size under 5 or over 1,000?',
    variants: { refused: 'INVALID_PAGE_SIZE.', adjusted: 'It becomes 5 or 1,000.' },
    default: 'refused',
    source: 'Over MCP, 3 became 5; the help gives the range.',
    grade: 'OPEN',
  },

  // What a role sees, and tables

  'suiteql.hidden-list': {
    question: 'What does a query of a list answer to a role that may not view it?',
    variants: { 'not-found': 'Record ... was not found.', empty: 'No rows, without an error.' },
    default: 'not-found',
    source: 'Measured by four teams.',
    grade: 'A',
  },
  'suiteql.hidden-address': {
    question: 'What does a query of addresses answer to a role that may not view them?',
    variants: { empty: 'No rows, without an error.', 'not-found': 'Record ... was not found.' },
    default: 'empty',
    source: "One account's notes.",
    grade: 'B',
  },
  'suiteql.hidden-custom-record': {
    question: 'What does a query of a custom record answer to a role that may not view it?',
    variants: { empty: 'No rows, without an error.', 'not-found': 'Record ... was not found.' },
    default: 'empty',
    source: 'No source.',
    grade: 'OPEN',
  },
  'suiteql.without-workbook': {
    question: 'What does N/query answer without SuiteAnalytics Workbook?',
    variants: {
      refused: 'Every query is refused as invalid or unsupported, without a word of the permission.',
      'insufficient-permission': 'INSUFFICIENT_PERMISSION.',
      works: 'As it answers to others.',
    },
    default: 'refused',
    source: 'The help says that SuiteQL follows it; over REST every query of one project failed without it.',
    grade: 'B',
  },
  'suiteql.role-restrictions': {
    question: 'Which customers does a query show to a restricted role?',
    variants: { narrowed: 'Those that the role may see, without an error.', ignored: 'All.' },
    default: 'narrowed',
    source: 'Measured in a Suitelet: 806 customers as Administrator, 25 as a sales role; one team says otherwise.',
    grade: 'X',
  },
  'suiteql.df-of-hidden': {
    question: 'What does BUILTIN.DF show of a record that the role may not view?',
    variants: { null: 'Null.', name: 'Its name.' },
    default: 'null',
    source: 'Seen under N/query.',
    grade: 'B',
  },
  'suiteql.table.customersalesteam': {
    question: 'Does SuiteQL have customerSalesTeam?',
    variants: presentOrMissing,
    default: 'present',
    source: 'A name in the table list of Connect.',
    grade: 'D',
  },
  'suiteql.table.customergrouppricing': {
    question: 'Does SuiteQL have customerGroupPricing?',
    variants: presentOrMissing,
    default: 'present',
    source: 'A name in the table list of Connect.',
    grade: 'D',
  },
  'suiteql.table.companycontactrelationship': {
    question: 'Does SuiteQL have companyContactRelationship?',
    variants: presentOrMissing,
    default: 'present',
    source: 'A name; no measured use.',
    grade: 'D',
  },
  'suiteql.table.customercurrencybalance': {
    question: 'Does SuiteQL have customerCurrencyBalance?',
    variants: presentOrMissing,
    default: 'present',
    source: 'Three public queries.',
    grade: 'C',
  },
  'suiteql.table.map-customer': {
    question: 'Does SuiteQL have MAP_customer_custentity_... of multi-select fields of customers?',
    variants: presentOrMissing,
    default: 'present',
    source: 'The pattern is proven for custom records.',
    grade: 'A',
  },
});
