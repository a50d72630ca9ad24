import path from 'node:path';
import type { Finding } from '../../../local/account/sdf/project';
import { rules } from '../../../local/account/sdf/rules/table';
import { validateProject } from '../../../local/account/sdf/validate';
import { type ProjectFiles, soundProject, writeProject } from './project-folder';

/** Replaces text in one file; the text must be there. */
function change(file: string, from: string, to: string): ProjectFiles {
  const text = soundProject[file];
  if (!text?.includes(from)) {
    throw new Error(`${file} does not hold ${from}`);
  }
  return { [file]: text.replace(from, to) };
}

function findingsWith(changes: ProjectFiles): Finding[] {
  return validateProject(writeProject({ ...soundProject, ...changes }));
}

const RECORD = 'Objects/records/customrecord_rate.xml';
const ROLE = 'Objects/customrole_clerk.xml';
const FIELD = 'Objects/custentity_rate.xml';
const LIST = 'Objects/customlist_kind.xml';
const COUNT = 'Objects/customscript_count.xml';
const GUARD = 'Objects/customscript_guard.xml';
const COUNT_JS = 'FileCabinet/SuiteScripts/count.js';

/** rule, what is wrong, the change, where it is found: file:line <tag>. */
const faults: [string, string, ProjectFiles, string][] = [
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
    change(FIELD, 'vendor>F', 'vendor>T'),
    `${FIELD}:6 <appliestovendor>`,
  ],
  [
    'tag-feature',
    'enabledle without EXTREMELIST',
    change(RECORD, '<enablemailmerge>F</enablemailmerge>', '<enabledle>T</enabledle>'),
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
    'a value without script ID',
    change(LIST, ' scriptid="val_net"', ''),
    `${LIST}:4 <customvalue>`,
  ],
  [
    'missing-attribute',
    'a workflow without script ID',
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
];

describe('validateProject', () => {
  it('finds nothing in a sound project', () => {
    expect(validateProject(writeProject(soundProject))).toEqual([]);
  });

  it('finds nothing in a sound project under src/', () => {
    const inSource = Object.fromEntries(Object.entries(soundProject).map(([file, text]) => [`src/${file}`, text]));
    expect(validateProject(writeProject(inSource))).toEqual([]);
  });

  it.each(faults)('%s: %s', (rule, _fault, changes, place) => {
    const findings = findingsWith(changes).filter((finding) => finding.rule === rule);
    expect(findings.map(({ file, line, tag }) => `${file}:${line} <${tag}>`)).toContain(place);
    for (const finding of findings) {
      expect(finding.message.length).toBeGreaterThan(20);
      expect(finding.fix.length).toBeGreaterThan(5);
    }
  });

  it('has a test for every rule but the colours of dashboards', () => {
    const tested = new Set(faults.map(([rule]) => rule));
    expect(rules.map((rule) => rule.name).filter((name) => !tested.has(name))).toEqual(['color']);
  });

  it('reports one fault once', () => {
    expect(findingsWith(change(FIELD, '>SELECT<', '>SELEKT<')).map(({ rule }) => rule)).toEqual(['allowed-value']);
    expect(findingsWith(change(COUNT, '15M', '5M')).map(({ rule }) => rule)).toEqual(['allowed-value']);
  });

  it('names a different level on both sides', () => {
    const findings = findingsWith(change(ROLE, '<permlevel>EDIT</permlevel>', '<permlevel>VIEW</permlevel>'));
    expect(findings.map(({ file, rule }) => `${path.posix.basename(file)} ${rule}`)).toEqual([
      'customrole_clerk.xml matching-permission',
      'customrecord_rate.xml matching-permission',
    ]);
  });

  it('advises on a near name and on an object that deploy.xml leaves out', () => {
    expect(findingsWith(change(FIELD, '>SELECT<', '>SELEKT<'))[0]?.fix).toBe('Write SELECT, if that is meant');
    const [finding] = findingsWith(
      change(
        'deploy.xml',
        '<path>~/Objects/*</path>',
        '<path>~/Objects/custentity_rate.xml</path>\n<path>~/Objects/custtab_*</path>',
      ),
    );
    expect(finding?.fix).toBe('Add <path>~/Objects/records/customrecord_rate.xml</path> to the objects in deploy.xml');
  });

  it('accepts what manifest.xml declares of SuiteApps and bundles', () => {
    const declared = change(
      'manifest.xml',
      '<files>',
      '<applications><application id="com.example.app"><objects><object>customrecord_x</object></objects></application></applications><bundles><bundle id="100|200"/></bundles><files>',
    );
    const inApplication = '[appid=com.example.app, scriptid=customrecord_x]';
    expect(findingsWith({ ...declared, ...change(GUARD, '[scriptid=customrecord_existing]', inApplication) })).toEqual(
      [],
    );
    const inBundle = '[bundleid=200, scriptid=customrecord_x]';
    expect(findingsWith({ ...declared, ...change(GUARD, '[scriptid=customrecord_existing]', inBundle) })).toEqual([]);
  });

  it('holds a SuiteApp to its own folder and its names', () => {
    const suiteApp = {
      'manifest.xml':
        '<manifest projecttype="SUITEAPP"><publisherid>com.example</publisherid><projectid>app</projectid><projectname>App</projectname><projectversion>1.0.0</projectversion><frameworkversion>1.0</frameworkversion></manifest>',
      'deploy.xml': '<deploy><files><path>~/FileCabinet/SuiteApps/com.example.app/*</path></files></deploy>',
      'FileCabinet/SuiteApps/com.example.app/a.js': '',
      'InstallationPreferences/hiding.xml': '<preference type="HIDING" defaultAction="UNHIDE"/>',
    };
    expect(validateProject(writeProject(suiteApp))).toEqual([]);
    const wrong = { ...suiteApp, 'manifest.xml': suiteApp['manifest.xml'].replace('com.example<', 'com.other<') };
    expect(validateProject(writeProject(wrong)).map(({ rule }) => rule)).toEqual(['file-cabinet-folder']);
  });

  it('checks some hundred objects in under a second', () => {
    const records = Array.from({ length: 300 }, (_, i) => [
      `Objects/customrecord_rate${i}.xml`,
      soundProject[RECORD]
        ?.replaceAll('customrecord_rate', `customrecord_rate${i}`)
        .replace(/<permissions>.*<\/permissions>/s, '') ?? '',
    ]);
    const folder = writeProject({ ...soundProject, ...Object.fromEntries(records) });
    const start = performance.now();
    expect(validateProject(folder)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
