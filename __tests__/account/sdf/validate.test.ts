import path from 'node:path';
import type { Finding } from '../../../local/account/sdf/project';
import { rules } from '../../../local/account/sdf/rules/table';
import { validateProject } from '../../../local/account/sdf/validate';
import { acceptedShapes } from './accepted-shapes';
import { COUNT, change, FIELD, GUARD, plantedFaults, RECORD, ROLE } from './planted-faults';
import { type ProjectFiles, soundProject, writeProject } from './project-folder';

function findingsWith(changes: ProjectFiles): Finding[] {
  return validateProject(writeProject({ ...soundProject, ...changes }));
}

describe('validateProject', () => {
  it('finds nothing in a sound project', () => {
    expect(validateProject(writeProject(soundProject))).toEqual([]);
  });

  it('finds nothing in a sound project under src/', () => {
    const inSource = Object.fromEntries(Object.entries(soundProject).map(([file, text]) => [`src/${file}`, text]));
    expect(validateProject(writeProject(inSource))).toEqual([]);
  });

  it.each(plantedFaults)('%s: %s', (rule, _fault, changes, place) => {
    const findings = findingsWith(changes).filter((finding) => finding.rule === rule);
    expect(findings.map(({ file, line, tag }) => `${file}:${line} <${tag}>`)).toContain(place);
    for (const finding of findings) {
      expect(finding.message.length).toBeGreaterThan(20);
      expect(finding.fix.length).toBeGreaterThan(5);
    }
  });

  const caught = plantedFaults.filter(([rule, , changes]) =>
    findingsWith(changes).some((finding) => finding.rule === rule),
  ).length;

  it(`catches ${caught} of ${plantedFaults.length} planted faults`, () => {
    expect(caught).toBe(plantedFaults.length);
  });

  it.each(acceptedShapes)('accepts %s', (_shape, changes) => {
    expect(findingsWith(changes)).toEqual([]);
  });

  it('only warns of what SDF warns of: unknown fields of an object, feature-bound tags that say F', () => {
    const warned = plantedFaults.filter(([rule, , changes]) =>
      findingsWith(changes).some((finding) => finding.rule === rule && finding.warning),
    );
    expect(warned.map(([rule, fault]) => `${rule}: ${fault}`)).toEqual([
      'unknown-tag: a mistyped tag',
      'tag-feature: appliestovendor F without ACCOUNTING (a sandbox, 2026-08-17)',
      'tag-feature: iswebserviceonlyrole F without WEBSERVICES (a sandbox, 2026-08-17)',
      'tag-feature: restrictip F without IPADDRESSRULES (a sandbox, 2026-08-17)',
      'unknown-tag: a field of an object that SDF ignores (a public parser of deploy logs)',
    ]);
  });

  it.each([
    [change(FIELD, '>SELECT<', '>SELEKT<'), 'custentity_rate: The object field fieldtype must not be SELEKT'],
    [
      change(GUARD, '[scriptid=customrecord_existing]', 'CUSTOMERS'),
      'customscript_guard: The recordtype field for the customdeploy_guard (scriptdeployment) subrecord must not be CUSTOMERS',
    ],
    [
      change(COUNT, '<title>Now</title>', ''),
      'customscript_count: The title field is missing for the customdeploy_count_now (scriptdeployment) subrecord',
    ],
    [change(COUNT, 'buffersize>1<', 'buffersize>50<'), 'customscript_count: Invalid buffersize reference key 50'],
    [
      change(FIELD, '=custtab_rates]', '=custtab_other]'),
      'custentity_rate: The object reference [scriptid=custtab_other] is missing in the project and also not included in the dependencies list',
    ],
    [
      change('manifest.xml', '<feature required="false">WORKFLOW', '<feature required="false">WORKFLOWS'),
      'The WORKFLOWS feature defined in the manifest does not exist',
    ],
  ])('says it in the words of SDF: %#', (changes, message) => {
    expect(findingsWith(changes).map((finding) => finding.message)).toContain(message);
  });

  it('has a test for every rule but the colours of dashboards', () => {
    const tested = new Set(plantedFaults.map(([rule]) => rule));
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
        .replaceAll('custrecord_rate', `custrecord_rate${i}`)
        .replace(/<recordname.*<\/recordname>/, `<recordname>Rate ${i}</recordname>`)
        .replace('USEPERMISSIONLIST', 'NONENEEDED')
        .replace(/<permissions>.*<\/permissions>/s, '') ?? '',
    ]);
    const folder = writeProject({ ...soundProject, ...Object.fromEntries(records) });
    const start = performance.now();
    expect(validateProject(folder)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
