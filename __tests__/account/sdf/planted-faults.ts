import { type ProjectFiles, soundProject } from './project-folder';

/** Replaces text in one file; the text must be there. */
export function change(file: string, from: string, to: string): ProjectFiles {
  const text = soundProject[file];
  if (!text?.includes(from)) {
    throw new Error(`${file} does not hold ${from}`);
  }
  return { [file]: text.replace(from, to) };
}

export const RECORD = 'Objects/records/customrecord_rate.xml';
export const ROLE = 'Objects/customrole_clerk.xml';
export const FIELD = 'Objects/custentity_rate.xml';
export const LIST = 'Objects/customlist_kind.xml';
export const COUNT = 'Objects/customscript_count.xml';
export const GUARD = 'Objects/customscript_guard.xml';
export const COUNT_JS = 'FileCabinet/SuiteScripts/count.js';

/** The sound project's manifest with one more feature. */
export function withFeature(feature: string): string {
  return withDependency(
    `<feature required="false">WORKFLOW</feature>`,
    `<feature required="false">WORKFLOW</feature><feature required="false">${feature}</feature>`,
  );
}

function withDependency(from: string, to: string): string {
  return change('manifest.xml', from, to)['manifest.xml'] ?? '';
}

export const SEGMENT_MANIFEST = withFeature('CUSTOMSEGMENTS').replace('<object>', '<object>cseg_line</object><object>');

export function recordType(scriptId: string, name: string, more = ''): string {
  return `<customrecordtype scriptid="${scriptId}">
  <recordname>${name}</recordname>
  <includename>T</includename>${more}
</customrecordtype>`;
}

function weekly(weeks: string, sunday: string): ProjectFiles {
  const off = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => `<${day}>F</${day}>`);
  const text = soundProject[COUNT] ?? '';
  const recurrence = `<weekly>
          <everyxweeks>${weeks}</everyxweeks>
          <sunday>${sunday}</sunday>${off.join('')}
          <startdate>2026-01-01</startdate>
          <starttime>05:00:00Z</starttime>
        </weekly>`;
  return { [COUNT]: text.replace(/<daily>.*<\/daily>/s, recurrence) };
}

/** rule, what is wrong, the change, where it is found: file:line <tag>. */
export type PlantedFault = [string, string, ProjectFiles, string];

/** Faults planted one at a time in the sound project, each named after the document that calls it one. */
export const plantedFaults: PlantedFault[] = [
  // Reading
  ['unreadable-xml', 'a tag is not closed', change(LIST, '</customvalues>', ''), `${LIST}:7 <>`],
  ['unreadable-xml', 'an empty file', { [LIST]: '' }, `${LIST}:1 <>`],
  [
    'deploy-path',
    'a file that is not there',
    change('deploy.xml', '~/Objects/*', '~/Objects/no.xml'),
    'deploy.xml:4 <path>',
  ],
  [
    'deploy-path',
    'a folder that is not there',
    change('deploy.xml', '~/Objects/*', '~/Objects/no/*'),
    'deploy.xml:4 <path>',
  ],
  [
    'deploy-path',
    'a path of another section',
    change('deploy.xml', '~/Objects/*', '~/FileCabinet/*'),
    'deploy.xml:4 <path>',
  ],
  [
    'deploy-path',
    'a path out of the project',
    change('deploy.xml', '~/Objects/*', '~/Objects/../../*'),
    'deploy.xml:4 <path>',
  ],
  // manifest.xml and deploy.xml
  [
    'manifest',
    'no project name',
    change('manifest.xml', '<projectname>Sound</projectname>', ''),
    'manifest.xml:1 <manifest>',
  ],
  [
    'manifest',
    'an unknown project type',
    change('manifest.xml', 'ACCOUNTCUSTOMIZATION', 'ACP'),
    'manifest.xml:1 <manifest>',
  ],
  [
    'manifest',
    'a feature that does not say required',
    change('manifest.xml', ' required="true"', ''),
    'manifest.xml:6 <feature>',
  ],
  ['deploy-tag', 'an unknown section', change('deploy.xml', '<files>', '<folders/><files>'), 'deploy.xml:3 <folders>'],
  [
    'file-cabinet-folder',
    'a file outside SuiteScripts',
    { 'FileCabinet/Mine/a.txt': '' },
    'FileCabinet/Mine/a.txt:1 <>',
  ],
  // Features: SDF XML Reference, Feature Dependencies and fields
  [
    'object-feature',
    'CUSTOMRECORDS not named',
    change('manifest.xml', '<feature required="true">CUSTOMRECORDS</feature>', ''),
    `${RECORD}:1 <customrecordtype>`,
  ],
  [
    'tag-feature',
    'appliestovendor without ACCOUNTING',
    change(FIELD, '<appliestocontact>F</appliestocontact>', '<appliestovendor>T</appliestovendor>'),
    `${FIELD}:6 <appliestovendor>`,
  ],
  [
    'tag-feature',
    'enabledle without EXTREMELIST',
    change(RECORD, '<enablekeywords>F</enablekeywords>', '<enabledle>T</enabledle>'),
    `${RECORD}:5 <enabledle>`,
  ],
  // Objects
  [
    'unknown-object-type',
    'a mistyped root tag',
    { 'Objects/customlist_x.xml': '<customlists scriptid="customlist_x"/>' },
    'Objects/customlist_x.xml:1 <customlists>',
  ],
  [
    'script-id',
    'another prefix',
    { 'Objects/list_x.xml': '<customlist scriptid="list_x"><name>X</name></customlist>' },
    'Objects/list_x.xml:1 <customlist>',
  ],
  [
    'script-id',
    'an upper-case letter',
    { 'Objects/customlist_X.xml': '<customlist scriptid="customlist_X"><name>X</name></customlist>' },
    'Objects/customlist_X.xml:1 <customlist>',
  ],
  [
    'script-id',
    'a deployment with another prefix',
    change(COUNT, 'customdeploy_count_now', 'deploy_count_now'),
    `${COUNT}:26 <scriptdeployment>`,
  ],
  [
    'script-id-length',
    'a list with 39 characters',
    {
      [`Objects/customlist_${'x'.repeat(28)}.xml`]: `<customlist scriptid="customlist_${'x'.repeat(28)}"><name>X</name></customlist>`,
    },
    `Objects/customlist_${'x'.repeat(28)}.xml:1 <customlist>`,
  ],
  [
    'script-id-length',
    'a field with 41 characters',
    change(RECORD, 'custrecord_rate_customer', `custrecord_${'x'.repeat(30)}`),
    `${RECORD}:14 <customrecordcustomfield>`,
  ],
  [
    'file-name',
    'another name',
    { 'Objects/customlist_y.xml': '<customlist scriptid="customlist_x"><name>X</name></customlist>' },
    'Objects/customlist_y.xml:1 <customlist>',
  ],
  [
    'duplicate-script-id',
    'two files of one object',
    { 'Objects/sub/customlist_kind.xml': soundProject[LIST] ?? '' },
    'Objects/sub/customlist_kind.xml:1 <customlist>',
  ],
  ['duplicate-script-id', 'two values of one id', change(LIST, 'val_gross', 'val_net'), `${LIST}:5 <customvalue>`],
  // Tags
  [
    'unknown-tag',
    'a mistyped tag',
    change(LIST, '<name>Kind</name>', '<name>Kind</name><isorderd>T</isorderd>'),
    `${LIST}:2 <isorderd>`,
  ],
  [
    'unknown-tag',
    'a parameter the script has not',
    change(COUNT, '<status>NOT', '<custscript_other>1</custscript_other><status>NOT'),
    `${COUNT}:28 <custscript_other>`,
  ],
  [
    'unknown-tag',
    'a field the record has not',
    change(
      RECORD,
      '<custrecord_rate_kind>[scriptid=customlist_kind.val_net]</custrecord_rate_kind>',
      '<custrecord_rate_kid>1</custrecord_rate_kid>',
    ),
    `${RECORD}:33 <custrecord_rate_kid>`,
  ],
  [
    'unknown-attribute',
    'an attribute of no meaning',
    change(LIST, '<customlist scriptid', '<customlist id="1" scriptid'),
    `${LIST}:1 <customlist>`,
  ],
  [
    'missing-attribute',
    'a value without script id',
    change(LIST, ' scriptid="val_net"', ''),
    `${LIST}:4 <customvalue>`,
  ],
  [
    'missing-attribute',
    'a workflow without script id',
    { 'Objects/customworkflow_x.xml': '<workflow/>' },
    'Objects/customworkflow_x.xml:1 <workflow>',
  ],
  ['missing-tag', 'a required tag', change(LIST, '<name>Kind</name>', ''), `${LIST}:1 <customlist>`],
  [
    'missing-tag',
    'a required tag that is empty',
    change(COUNT, '<title>Now</title>', '<title></title>'),
    `${COUNT}:26 <scriptdeployment>`,
  ],
  [
    'missing-tag',
    'selectrecordtype of a SELECT',
    change(FIELD, '<selectrecordtype>[scriptid=customrecord_rate]</selectrecordtype>', ''),
    `${FIELD}:1 <entitycustomfield>`,
  ],
  [
    'missing-tag',
    'a name where includename is T',
    change(RECORD, '<includename>F</includename>', ''),
    `${RECORD}:32 <instance>`,
  ],
  [
    'missing-tag',
    'tfaduration where two factors are required',
    change(ROLE, '<tfarequired></tfarequired>', '<tfarequired>REQUIRED</tfarequired>'),
    `${ROLE}:1 <role>`,
  ],
  [
    'record-name',
    'no record name',
    change(RECORD, '<recordname translate="T">[scriptid=custcollection_words.rate]</recordname>', ''),
    `${RECORD}:1 <customrecordtype>`,
  ],
  [
    'duplicate-tag',
    'a tag twice',
    change(FIELD, '<label>Rate</label>', '<label>Rate</label>\n<label>Rate</label>'),
    `${FIELD}:4 <label>`,
  ],
  // Values
  ['boolean', 'true for T', change(FIELD, 'customer>T', 'customer>true'), `${FIELD}:5 <appliestocustomer>`],
  ['allowed-value', 'an unknown field type', change(FIELD, '>SELECT<', '>SELEKT<'), `${FIELD}:2 <fieldtype>`],
  ['allowed-value', 'a repeat NetSuite does not offer', change(COUNT, 'PT15M', 'PT5M'), `${COUNT}:20 <repeat>`],
  ['allowed-value', 'one of several contexts', change(GUARD, 'CSVIMPORT', 'CSV'), `${GUARD}:10 <executioncontext>`],
  [
    'allowed-value',
    'a record type that is neither standard nor a reference',
    change(FIELD, '[scriptid=customrecord_rate]', 'customrecord_rate'),
    `${FIELD}:4 <selectrecordtype>`,
  ],
  ['system-id', 'a permission in lower case', change(ROLE, 'LIST_CUSTJOB', 'list_custjob'), `${ROLE}:6 <permkey>`],
  ['system-id', 'a permission of no kind', change(ROLE, 'LIST_CUSTJOB', 'XLIST_CUSTJOB'), `${ROLE}:6 <permkey>`],
  ['allowed-value', 'a center NetSuite has not', change(ROLE, '>BASIC<', '>BASIK<'), `${ROLE}:3 <centertype>`],
  [
    'number',
    'no number',
    change(RECORD, '<displayheight></displayheight>', '<displayheight>tall</displayheight>'),
    `${RECORD}:12 <displayheight>`,
  ],
  [
    'number',
    'a negative height',
    change(RECORD, '<displayheight></displayheight>', '<displayheight>-1</displayheight>'),
    `${RECORD}:12 <displayheight>`,
  ],
  ['max-length', 'a list name of 31 characters', change(LIST, 'Kind<', `${'K'.repeat(31)}<`), `${LIST}:2 <name>`],
  // References: bridgehead_24076946
  [
    'object-reference',
    'an object that is not there',
    change(FIELD, '=custtab_rates]', '=custtab_other]'),
    `${FIELD}:7 <subtab>`,
  ],
  [
    'object-reference',
    'a value the list has not',
    change(RECORD, 'customlist_kind.val_net', 'customlist_kind.val_no'),
    `${RECORD}:33 <custrecord_rate_kind>`,
  ],
  [
    'object-reference',
    'one of several roles',
    change(GUARD, 'customrole_clerk', 'customrole_no'),
    `${GUARD}:9 <audslctrole>`,
  ],
  [
    'object-reference',
    'an object of an undeclared SuiteApp',
    change(GUARD, '[scriptid=customrecord_existing]', '[appid=com.example.app, scriptid=customrecord_x]'),
    `${GUARD}:7 <recordtype>`,
  ],
  [
    'object-reference',
    'an object inside a type checked generically',
    {
      'Objects/customworkflow_x.xml':
        '<workflow scriptid="customworkflow_x"><f>[scriptid=custentity_no]</f></workflow>',
    },
    'Objects/customworkflow_x.xml:1 <f>',
  ],
  [
    'reference-type',
    'a list for a subtab',
    change(FIELD, '=custtab_rates]', '=customlist_kind]'),
    `${FIELD}:7 <subtab>`,
  ],
  ['file-reference', 'a file that is not there', change(COUNT, 'count.js', 'cuont.js'), `${COUNT}:3 <scriptfile>`],
  [
    'file-reference',
    'a path without brackets',
    change(COUNT, '[/SuiteScripts/count.js]', 'SuiteScripts/count.js'),
    `${COUNT}:3 <scriptfile>`,
  ],
  // Permissions both ways: section_1520439382
  [
    'matching-permission',
    'a role grants what the record does not',
    change(RECORD, '[scriptid=customrole_clerk]', 'BOOKKEEPER'),
    `${ROLE}:7 <permission>`,
  ],
  [
    'matching-permission',
    'a record grants what the role does not',
    change(ROLE, '[scriptid=customrecord_rate]', 'LIST_CONTACT'),
    `${RECORD}:26 <permission>`,
  ],
  // Scripts
  ['script-header', 'no header', { [COUNT_JS]: 'define([], () => ({}));' }, `${COUNT_JS}:1 <>`],
  ['script-header', 'an API version that does not exist', change(COUNT_JS, '2.1', '3.0'), `${COUNT_JS}:5 <>`],
  [
    'script-header',
    'a header after the code',
    { [COUNT_JS]: 'define([], () => ({}));\n/** @NApiVersion 2.1\n@NScriptType MapReduceScript */' },
    `${COUNT_JS}:1 <>`,
  ],
  ['script-type', 'another script type', change(COUNT_JS, 'MapReduceScript', 'ScheduledScript'), `${COUNT_JS}:6 <>`],
  [
    'mandatory-parameter',
    'a deployment without value',
    change(
      COUNT,
      '<status>NOTSCHEDULED</status>\n      <custscript_limit>10</custscript_limit>',
      '<status>NOTSCHEDULED</status>',
    ),
    `${COUNT}:26 <scriptdeployment>`,
  ],
  ['deployment-status', 'a scheduled user event', change(GUARD, 'RELEASED', 'SCHEDULED'), `${GUARD}:6 <status>`],
  ['deployment-status', 'a released Map/Reduce', change(COUNT, 'NOTSCHEDULED', 'RELEASED'), `${COUNT}:28 <status>`],
  [
    'map-reduce-settings',
    'a buffer size NetSuite does not offer',
    change(COUNT, 'buffersize>1<', 'buffersize>3<'),
    `${COUNT}:15 <buffersize>`,
  ],
  // Recurrence: section_1509578930, section_1499269203
  [
    'recurrence',
    'SCHEDULED without recurrence',
    change(COUNT, 'NOTSCHEDULED', 'SCHEDULED'),
    `${COUNT}:26 <scriptdeployment>`,
  ],
  [
    'recurrence',
    'two recurrences',
    change(
      COUNT,
      '</daily>',
      '</daily><everyweekday><startdate>2026-01-01</startdate><starttime>05:00:00Z</starttime></everyweekday>',
    ),
    `${COUNT}:17 <recurrence>`,
  ],
  ['recurrence', 'a date that does not exist', change(COUNT, '2026-01-01', '2026-02-30'), `${COUNT}:21 <startdate>`],
  ['recurrence', 'a time without time zone', change(COUNT, '05:05:00Z', '05:05'), `${COUNT}:22 <starttime>`],
  [
    'recurrence',
    'an end before the start',
    change(COUNT, '<everyxdays>', '<enddate>2025-12-31</enddate><everyxdays>'),
    `${COUNT}:19 <enddate>`,
  ],
  // Values and levels that NetSuite has not
  [
    'recurrence',
    'everyxdays over 1000 (SDFxml_617656060)',
    change(COUNT, 'everyxdays>1<', 'everyxdays>1001<'),
    `${COUNT}:19 <everyxdays>`,
  ],
  ['recurrence', 'everyxweeks over 1000 (SDFxml_1192939856)', weekly('1001', 'T'), `${COUNT}:19 <everyxweeks>`],
  ['recurrence', 'a week without a day', weekly('1', 'F'), `${COUNT}:18 <weekly>`],
  [
    'map-reduce-settings',
    'yieldaftermins under 3 (section_1509578980)',
    change(COUNT, '<buffersize>1<', '<yieldaftermins>2</yieldaftermins><buffersize>1<'),
    `${COUNT}:15 <yieldaftermins>`,
  ],
  [
    'map-reduce-settings',
    'yieldaftermins over 60 (section_1509578980)',
    change(COUNT, '<buffersize>1<', '<yieldaftermins>61</yieldaftermins><buffersize>1<'),
    `${COUNT}:15 <yieldaftermins>`,
  ],
  [
    'map-reduce-settings',
    'a buffer size of 50 (SDK issue 803)',
    change(COUNT, 'buffersize>1<', 'buffersize>50<'),
    `${COUNT}:15 <buffersize>`,
  ],
  [
    'permission-level',
    'ADMI_MANAGEROLES EDIT, which has NONE and FULL (chapter_N3236764)',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'ADMI_MANAGEROLES</permkey><permlevel>EDIT'),
    `${ROLE}:6 <permlevel>`,
  ],
  [
    'permission-level',
    'LIST_FIND EDIT, which has NONE, VIEW and FULL (chapter_N3236764)',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'LIST_FIND</permkey><permlevel>EDIT'),
    `${ROLE}:6 <permlevel>`,
  ],
  [
    'permission-level',
    'ADMI_RECORDS_CATALOG EDIT, which has VIEW only (a public table of levels)',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'ADMI_RECORDS_CATALOG</permkey><permlevel>EDIT'),
    `${ROLE}:6 <permlevel>`,
  ],
  [
    'permission-level',
    'REPO_RECONCILE EDIT (a public error text)',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'REPO_RECONCILE</permkey><permlevel>EDIT'),
    `${ROLE}:6 <permlevel>`,
  ],
  ['allowed-value', 'a level of no kind', change(ROLE, '<permlevel>VIEW', '<permlevel>READ'), `${ROLE}:6 <permlevel>`],
  [
    'permission-key',
    'a misspelt key (SDFxml_4221896102)',
    change(ROLE, 'LIST_CUSTJOB', 'LIST_CUSTJOBS'),
    `${ROLE}:6 <permkey>`,
  ],
  [
    'permission-restriction',
    'an empty restriction on a standard key (a sandbox, 2026-08-17)',
    change(ROLE, 'VIEW</permlevel>', 'VIEW</permlevel><restriction/>'),
    `${ROLE}:6 <restriction>`,
  ],
  [
    'permission-restriction',
    'a restriction on a standard key (a sandbox, 2026-08-17)',
    change(ROLE, 'VIEW</permlevel>', 'VIEW</permlevel><restriction>EDIT</restriction>'),
    `${ROLE}:6 <restriction>`,
  ],
  [
    'allowed-value',
    'permittedrole SUPERUSER (SDFxml_271228656)',
    change(RECORD, '>ADMINISTRATOR<', '>SUPERUSER<'),
    `${RECORD}:23 <permittedrole>`,
  ],
  [
    'allowed-value',
    'a role that is neither standard nor a reference in an audience',
    change(GUARD, 'ADMINISTRATOR|', 'customrole_clerk|'),
    `${GUARD}:9 <audslctrole>`,
  ],
  [
    'allowed-value',
    'recordtype CUSTOMERS (SDK issue 803)',
    change(GUARD, '[scriptid=customrecord_existing]', 'CUSTOMERS'),
    `${GUARD}:7 <recordtype>`,
  ],
  [
    'system-id',
    'a record type in lower case (bridgehead_24076946)',
    {
      'Objects/customscript_act.xml': `<customrecordactionscript scriptid="customscript_act">
  <name>Act</name>
  <scriptfile>[/SuiteScripts/existing.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_act">
      <recordtype>customer</recordtype>
    </scriptdeployment>
  </scriptdeployments>
</customrecordactionscript>`,
    },
    'Objects/customscript_act.xml:6 <recordtype>',
  ],
  [
    'allowed-value',
    'centertab BASICNOTAB (SDFxml_2711749150)',
    {
      'Objects/custcentercategory_rates.xml': `<centercategory scriptid="custcentercategory_rates">
  <center>BASIC</center>
  <centertab>BASICNOTAB</centertab>
  <label>Rates</label>
</centercategory>`,
    },
    'Objects/custcentercategory_rates.xml:3 <centertab>',
  ],
  [
    'missing-tag',
    'a category without tab (a sandbox, 2026-08-17)',
    {
      'Objects/custcentercategory_rates.xml': `<centercategory scriptid="custcentercategory_rates">
  <center>BASIC</center>
  <label>Rates</label>
</centercategory>`,
    },
    'Objects/custcentercategory_rates.xml:1 <centercategory>',
  ],
  [
    'max-length',
    'help of 1000 characters',
    change(FIELD, '<label>', `<help>${'h'.repeat(1000)}</help><label>`),
    `${FIELD}:3 <help>`,
  ],
  [
    'max-length',
    'a label of 201 characters (SDFxml_2670115109)',
    change(FIELD, 'Rate<', `${'R'.repeat(201)}<`),
    `${FIELD}:3 <label>`,
  ],
  [
    'max-length',
    'a script name of 41 characters, which a dry run lets through (a public list of deploy errors)',
    change(COUNT, 'Count<', `${'C'.repeat(41)}<`),
    `${COUNT}:2 <name>`,
  ],
  [
    'max-length',
    'a deployment title of 41 characters, which a dry run lets through (a public list of deploy errors)',
    change(COUNT, 'Daily<', `${'D'.repeat(41)}<`),
    `${COUNT}:13 <title>`,
  ],
  [
    'max-length',
    'a record name of 41 characters (SDFxml_372451363)',
    change(RECORD, ' translate="T">[scriptid=custcollection_words.rate]', `>${'R'.repeat(41)}`),
    `${RECORD}:2 <recordname>`,
  ],
  [
    'global-search',
    'globalsearch T with searchlevel 0 (section_157307210395)',
    change(FIELD, '<label>', '<globalsearch>T</globalsearch><searchlevel>0</searchlevel><label>'),
    `${FIELD}:3 <globalsearch>`,
  ],
  [
    'account-specific-value',
    '[ACCOUNT_SPECIFIC_VALUE] in audemployee (section_1528397245)',
    change(GUARD, '<allemployees>', '<audemployee>[ACCOUNT_SPECIFIC_VALUE]</audemployee><allemployees>'),
    `${GUARD}:8 <audemployee>`,
  ],
  [
    'account-specific-value',
    '[ACCOUNT_SPECIFIC_VALUE] among others in a workflow (section_1528397245)',
    {
      'Objects/customworkflow_x.xml':
        '<workflow scriptid="customworkflow_x"><sender>5|[ACCOUNT_SPECIFIC_VALUE]</sender></workflow>',
    },
    'Objects/customworkflow_x.xml:1 <sender>',
  ],
  // Names and script ids that an account has once
  [
    'unique-name',
    'two record types of one name (article_0729010159)',
    { 'Objects/customrecord_other.xml': recordType('customrecord_other', '[scriptid=custcollection_words.rate]') },
    `${RECORD}:2 <recordname>`,
  ],
  [
    'unique-name',
    'two lists of one name, differing in case (article_0729010159)',
    { 'Objects/customlist_zkind.xml': '<customlist scriptid="customlist_zkind"><name>KIND</name></customlist>' },
    'Objects/customlist_zkind.xml:1 <name>',
  ],
  [
    'duplicate-script-id',
    'one custrecord_ id in two record types (a public list of unique ids)',
    {
      'Objects/customrecord_other.xml': recordType(
        'customrecord_other',
        'Other',
        '<customrecordcustomfields><customrecordcustomfield scriptid="custrecord_rate_kind"><fieldtype>TEXT</fieldtype><label>Kind</label></customrecordcustomfield></customrecordcustomfields>',
      ),
    },
    `${RECORD}:8 <customrecordcustomfield>`,
  ],
  [
    'duplicate-script-id',
    'one custrecord_ id in a record type and a field of a standard record',
    {
      'Objects/custrecord_rate_kind.xml':
        '<othercustomfield scriptid="custrecord_rate_kind"><fieldtype>TEXT</fieldtype><label>Kind</label><rectype>-289</rectype></othercustomfield>',
    },
    `${RECORD}:8 <customrecordcustomfield>`,
  ],
  [
    'duplicate-script-id',
    'one custscript_ parameter in two scripts (a public list of unique ids)',
    {
      'Objects/customscript_second.xml': `<suitelet scriptid="customscript_second">
  <name>Second</name>
  <scriptfile>[/SuiteScripts/existing.js]</scriptfile>
  <scriptcustomfields>
    <scriptcustomfield scriptid="custscript_limit"><fieldtype>INTEGER</fieldtype><label>Limit</label></scriptcustomfield>
  </scriptcustomfields>
</suitelet>`,
    },
    'Objects/customscript_second.xml:5 <scriptcustomfield>',
  ],
  [
    'script-id',
    'a dotted field id (a sandbox, 2026-08-17)',
    change(RECORD, 'custrecord_rate_customer', 'customrecord_rate.custrecord_customer'),
    `${RECORD}:14 <customrecordcustomfield>`,
  ],
  // Records and roles that cannot be created
  [
    'permission-list',
    'USEPERMISSIONLIST without a permission (a public validator of deploys)',
    {
      'Objects/customrecord_other.xml': recordType(
        'customrecord_other',
        'Other',
        '<accesstype>USEPERMISSIONLIST</accesstype><permissions/>',
      ),
    },
    'Objects/customrecord_other.xml:3 <accesstype>',
  ],
  [
    'segment-record',
    'the record of a segment with a name of its own (a sandbox, 2026-08-17)',
    {
      'manifest.xml': SEGMENT_MANIFEST,
      'Objects/customrecord_cseg_line.xml': recordType(
        'customrecord_cseg_line',
        'Line',
        '<customsegment>[scriptid=cseg_line]</customsegment>',
      ),
    },
    'Objects/customrecord_cseg_line.xml:2 <recordname>',
  ],
  [
    'role-subsidiaries',
    'subsidiaryoption SELECTED, whose list has no place in the XML (a public validator of deploys)',
    {
      'manifest.xml': withFeature('SUBSIDIARIES'),
      ...change(ROLE, '<tfarequired>', '<subsidiaryoption>SELECTED</subsidiaryoption><tfarequired>'),
    },
    `${ROLE}:4 <subsidiaryoption>`,
  ],
  // Features: section_4724963992 and measured warnings
  [
    'feature',
    'a feature that does not exist (a public list of deploy errors)',
    { 'manifest.xml': withFeature('CUSTOMERRECORDS') },
    'manifest.xml:8 <feature>',
  ],
  [
    'object-feature',
    'SERVERSIDESCRIPTING not named (a public list of deploy errors)',
    change('manifest.xml', '<feature required="true">SERVERSIDESCRIPTING</feature>', ''),
    `${COUNT}:1 <mapreducescript>`,
  ],
  [
    'object-feature',
    'SERVERSIDESCRIPTING not required (a public list of deploy errors)',
    change('manifest.xml', '"true">SERVERSIDESCRIPTING', '"false">SERVERSIDESCRIPTING'),
    `${COUNT}:1 <mapreducescript>`,
  ],
  [
    'tag-feature',
    'appliestovendor F without ACCOUNTING (a sandbox, 2026-08-17)',
    change(FIELD, '<appliestocontact>F</appliestocontact>', '<appliestovendor>F</appliestovendor>'),
    `${FIELD}:6 <appliestovendor>`,
  ],
  [
    'tag-feature',
    'iswebserviceonlyrole F without WEBSERVICES (a sandbox, 2026-08-17)',
    change(ROLE, '<tfarequired>', '<iswebserviceonlyrole>F</iswebserviceonlyrole><tfarequired>'),
    `${ROLE}:4 <iswebserviceonlyrole>`,
  ],
  [
    'tag-feature',
    'restrictip F without IPADDRESSRULES (a sandbox, 2026-08-17)',
    change(ROLE, '<tfarequired>', '<restrictip>F</restrictip><tfarequired>'),
    `${ROLE}:4 <restrictip>`,
  ],
  [
    'unknown-tag',
    'a field of an object that SDF ignores (a public parser of deploy logs)',
    change(ROLE, '<tfarequired>', '<issingleuser>F</issingleuser><tfarequired>'),
    `${ROLE}:4 <issingleuser>`,
  ],
  // References outside the project: SDK issue 904, whether or not the account has the object
  [
    'object-reference',
    'a record type of the account that manifest.xml does not declare (SDK issue 904)',
    change('manifest.xml', '<object>customrecord_existing</object>', ''),
    `${GUARD}:7 <recordtype>`,
  ],
  [
    'object-reference',
    'a field of a segment that manifest.xml does not declare (SDK issue 904)',
    change(FIELD, '<label>', '<sourcelist>[scriptid=custentity_cseg_line, type=entitycustomfield]</sourcelist><label>'),
    `${FIELD}:3 <sourcelist>`,
  ],
  [
    'object-reference',
    'an object of an undeclared bundle (SDK issue 904)',
    change(GUARD, '[scriptid=customrecord_existing]', '[bundleid=100, scriptid=customrecord_x]'),
    `${GUARD}:7 <recordtype>`,
  ],
  [
    'file-reference',
    'a file of the account that manifest.xml does not declare (SDK issue 904)',
    change(COUNT, 'count.js', 'existing_too.js'),
    `${COUNT}:3 <scriptfile>`,
  ],
];
