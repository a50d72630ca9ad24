import path from 'node:path';
import { readProject } from '../../../local/account/sdf/read';
import { parseXml, XmlFault } from '../../../local/account/sdf/xml';
import { UserError } from '../../../local/user-error';
import { soundProject, writeProject } from './project-folder';

describe('readProject', () => {
  it('gives the objects and files that deploy.xml names', () => {
    const folder = writeProject({
      ...soundProject,
      'deploy.xml': `<deploy>
  <files><path>~/FileCabinet/SuiteScripts/*</path></files>
  <objects><path>~/Objects/customlist_kind.xml</path><path>~/Objects/records/*</path></objects>
</deploy>`,
    });
    const { project, findings } = readProject(folder);
    expect(findings).toEqual([]);
    expect(project?.directory).toBe(folder);
    expect(project?.objects.map(({ type, scriptId, file }) => [type, scriptId, file])).toEqual([
      ['customlist', 'customlist_kind', 'Objects/customlist_kind.xml'],
      ['customrecordtype', 'customrecord_rate', 'Objects/records/customrecord_rate.xml'],
    ]);
    expect(project?.files).toEqual(
      ['count', 'guard', 'old'].map((name) => ({
        path: `/SuiteScripts/${name}.js`,
        location: path.join(folder, 'FileCabinet/SuiteScripts', `${name}.js`),
      })),
    );
  });

  it('finds manifest.xml under src/', () => {
    const folder = writeProject({ 'src/manifest.xml': '<manifest/>', 'src/deploy.xml': '<deploy/>' });
    expect(readProject(folder).project?.directory).toBe(path.join(folder, 'src'));
  });

  it('leaves out templates that lie beside their objects', () => {
    const folder = writeProject({
      'manifest.xml': '<manifest/>',
      'deploy.xml': '<deploy><objects><path>~/Objects/*</path></objects></deploy>',
      'Objects/custtmpl_a.xml': '<advancedpdftemplate scriptid="custtmpl_a"/>',
      'Objects/custtmpl_a.template.xml': '<pdf>&unknown;</pdf>',
      'Objects/custemailtmpl_b.template.html': '<p>',
    });
    const { project, findings } = readProject(folder);
    expect(findings).toEqual([]);
    expect(project?.objects.map(({ scriptId }) => scriptId)).toEqual(['custtmpl_a']);
  });

  it('reports missing manifest.xml and deploy.xml as findings', () => {
    const { project, findings } = readProject(writeProject({ 'readme.txt': '' }));
    expect(project).toBeNull();
    expect(findings.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['manifest.xml', 1, 'missing-manifest'],
      ['deploy.xml', 1, 'missing-deploy'],
    ]);
  });

  it('goes on after an unreadable object', () => {
    const folder = writeProject({
      ...soundProject,
      'Objects/customlist_bad.xml': '<customlist>\n<name>\n</customlist>',
    });
    const { project, findings } = readProject(folder);
    expect(findings.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['Objects/customlist_bad.xml', 3, 'unreadable-xml'],
    ]);
    expect(project?.objects).toHaveLength(10);
  });

  it('says in one sentence that there is no such folder', () => {
    expect(() => readProject('/no/such/folder')).toThrow(UserError);
    expect(() => readProject('/no/such/folder')).toThrow(/^There is no folder \/no\/such\/folder: build /);
  });
});

describe('parseXml', () => {
  it('keeps lines, attributes, text and CDATA', () => {
    const root = parseXml(
      '\uFEFF<?xml version="1.0"?>\n<a\n  x="1">\n <!-- no --> t &amp; <![CDATA[<c>]]>\n <b/>\n</a>',
    );
    expect(root).toEqual({
      name: 'a',
      attributes: { x: '1' },
      text: 't & <c>',
      line: 2,
      children: [{ name: 'b', attributes: {}, text: '', children: [], line: 5 }],
    });
  });

  it.each([
    ['<a>\n<b>\n</a>', 3],
    ['<a>\n&nope;</a>', 2],
    ['', 1],
    ['text', 1],
    ['<a/>\n<b/>', 2],
  ])('refuses %j with its line', (text, line) => {
    expect(() => parseXml(text)).toThrow(XmlFault);
    expect(() => parseXml(text)).toThrow(expect.objectContaining({ line }));
  });
});
