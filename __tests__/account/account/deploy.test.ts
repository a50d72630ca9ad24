import type { SdfElement, SdfObject, SdfProject } from '../../../local/account/sdf/project';
import { ADMINISTRATOR, createCustomer, deployDemo, errorOf, newAccount } from './fixture';

function element(name: string, text = '', children: SdfElement[] = [], scriptid?: string): SdfElement {
  return { name, text, children, attributes: scriptid === undefined ? {} : { scriptid }, line: 1 };
}

function objectOf(project: SdfProject, scriptId: string): SdfElement {
  const object = project.objects.find((candidate) => candidate.scriptId === scriptId);
  if (object === undefined) throw new Error(`no ${scriptId}`);
  return object.root;
}

function fieldsOf(project: SdfProject): SdfElement {
  const root = objectOf(project, 'customrecord_demo_thing');
  const fields = root.children.find((child) => child.name === 'customrecordcustomfields');
  if (fields === undefined) throw new Error('no fields');
  return fields;
}

function retype(project: SdfProject, scriptId: string, type: string): void {
  const field = fieldsOf(project).children.find((child) => child.attributes.scriptid === scriptId);
  const tag = field?.children.find((child) => child.name === 'fieldtype');
  if (tag !== undefined) tag.text = type;
}

function createThing(
  account: ReturnType<typeof newAccount>,
  values: Record<string, string | number | boolean>,
): number {
  const document = account.records.create('customrecord_demo_thing', ADMINISTRATOR, { name: 'Thing', ...values });
  return account.records.save(document, ADMINISTRATOR);
}

test('deploying makes tables of custom records, lists and entity fields, and uploads files', () => {
  const account = newAccount();
  const report = deployDemo(account);
  expect(report.objects.every((object) => object.change === 'created')).toBe(true);
  const context = account.suiteql('administrator');
  expect(context.table('customrecord_demo_thing')?.columns.map(({ name, type }) => [name, type])).toEqual([
    ['id', 'INTEGER'],
    ['name', 'TEXT'],
    ['isinactive', 'CHECKBOX'],
    ['externalid', 'TEXT'],
    ['created', 'DATETIME'],
    ['lastmodified', 'DATETIME'],
    ['owner', 'SELECT'],
    ['custrecord_demo_customer', 'SELECT'],
    ['custrecord_demo_keeper', 'SELECT'],
    ['custrecord_demo_colour', 'SELECT'],
    ['custrecord_demo_count', 'INTEGER'],
    ['custrecord_demo_due', 'DATETIME'],
    ['custrecord_demo_done', 'CHECKBOX'],
    ['custrecord_demo_text', 'CLOB'],
  ]);
  expect(context.table('CUSTOMER')?.columns.map(({ name }) => name)).toContain('custentity_demo_things');
  expect(context.table('map_customer_custentity_demo_things')?.columns.map(({ name }) => name)).toEqual([
    'mapone',
    'maptwo',
  ]);
  expect(account.statements.all('SELECT id, name, scriptid FROM customlist_demo_colour')).toMatchObject([
    { id: 1, name: 'Red', scriptid: 'val_demo_red' },
    { id: 2, name: 'Green', scriptid: 'val_demo_green' },
  ]);
  expect(account.files.read('/SuiteScripts/Demo/demo_scheduled.js')?.toString()).toContain('@NScriptType');
  expect(account.object('customscript_demo_scheduled')?.type).toBe('scheduledscript');
});

test('a redeploy keeps data and ids, and adds what is new', () => {
  const account = newAccount();
  deployDemo(account);
  const script = account.object('customscript_demo_scheduled')?.internalId;
  const id = createThing(account, { custrecord_demo_count: 7 });
  const report = deployDemo(account, (project) => {
    const children = [element('fieldtype', 'CHECKBOX'), element('label', 'New')];
    fieldsOf(project).children.push(element('customrecordcustomfield', '', children, 'custrecord_demo_new'));
  });
  expect(report.objects.filter(({ change }) => change !== 'unchanged')).toEqual([
    { scriptId: 'customrecord_demo_thing', type: 'customrecordtype', change: 'updated' },
  ]);
  expect(account.object('customscript_demo_scheduled')?.internalId).toBe(script);
  expect(account.statements.get('SELECT * FROM customrecord_demo_thing WHERE id = ?', id)).toMatchObject({
    custrecord_demo_count: 7,
    custrecord_demo_new: 'F',
  });
});

test('a field or list value the project no longer has stays in the account', () => {
  const account = newAccount();
  deployDemo(account);
  const id = createThing(account, { custrecord_demo_count: 7, custrecord_demo_colour: '2' });
  deployDemo(account, (project) => {
    const fields = fieldsOf(project);
    fields.children = fields.children.filter((child) => child.attributes.scriptid !== 'custrecord_demo_count');
    const list = objectOf(project, 'customlist_demo_colour').children.find((child) => child.name === 'customvalues');
    list?.children.pop();
  });
  const thing = account.records.load('customrecord_demo_thing', id, ADMINISTRATOR);
  expect(thing.values.custrecord_demo_count).toBe(7);
  expect(thing.texts.custrecord_demo_colour).toBe('Green');
});

test('a field that holds data keeps its type; an empty one may change it', () => {
  const account = newAccount();
  deployDemo(account);
  createThing(account, { custrecord_demo_count: 7 });
  const refused = errorOf(() => deployDemo(account, (project) => retype(project, 'custrecord_demo_count', 'TEXT')));
  expect(refused.name).toBe('UserError');
  expect(refused.message).toContain(
    'custrecord_demo_count of customrecord_demo_thing cannot change from INTEGER to TEXT: 1 record holds a value',
  );
  const types = () => account.suiteql('administrator').table('customrecord_demo_thing')?.columns;
  expect(types()?.find(({ name }) => name === 'custrecord_demo_count')?.type).toBe('INTEGER');

  deployDemo(account, (project) => retype(project, 'custrecord_demo_due', 'TEXT'));
  expect(types()?.find(({ name }) => name === 'custrecord_demo_due')?.type).toBe('TEXT');
  expect(createThing(account, { custrecord_demo_due: 'soon' })).toBeGreaterThan(0);
});

test('a failed deploy leaves the account as it was', () => {
  const account = newAccount();
  const refused = errorOf(() =>
    deployDemo(account, (project) => {
      project.objects.push({
        type: 'workflow',
        scriptId: 'customworkflow_x',
        file: 'Objects/w.xml',
        root: element('workflow'),
      });
    }),
  );
  expect(refused.message).toContain('object type workflow (Objects/w.xml)');
  expect(account.objects()).toEqual([]);
  expect(account.catalogue.type('customrecord_demo_thing')).toBeUndefined();
  expect(account.files.list()).toEqual([]);
});

test('a required feature that is off is named', () => {
  const account = newAccount({ features: ['CUSTOMRECORDS'] });
  expect(errorOf(() => deployDemo(account)).message).toContain('requires SERVERSIDESCRIPTING, which is off');
});

test('instances become records, once', () => {
  const account = newAccount();
  const withInstance = (name: string) => (project: SdfProject) => {
    const values = [
      element('name', name),
      element('custrecord_demo_colour', '[scriptid=customlist_demo_colour.val_demo_green]'),
      element('custrecord_demo_done', 'T'),
    ];
    const instance = element('instance', '', values, 'val_demo_instance');
    objectOf(project, 'customrecord_demo_thing').children.push(element('instances', '', [instance]));
  };
  deployDemo(account, withInstance('First'));
  deployDemo(account, withInstance('Renamed'));
  expect(
    account.statements.all(
      'SELECT name, custrecord_demo_colour AS colour, custrecord_demo_done AS done FROM customrecord_demo_thing',
    ),
  ).toMatchObject([{ name: 'Renamed', colour: 2, done: 'T' }]);
});

test('a field pointing at a list the account does not have is refused', () => {
  const account = newAccount();
  const refused = errorOf(() =>
    deployDemo(account, (project) => {
      project.objects = project.objects.filter((object) => object.scriptId !== 'customlist_demo_colour');
    }),
  );
  expect(refused.message).toMatch(/^custrecord_demo_\w+ of \w+ refers to customlist_demo_colour/);
});

test('the multi-select fills its mapping table as well as its column', () => {
  const account = newAccount();
  deployDemo(account);
  const things = [createThing(account, {}), createThing(account, {})].map(String);
  const id = createCustomer(account, 'Aiko');
  const document = account.records.load('customer', id, ADMINISTRATOR);
  document.values.custentity_demo_things = things;
  account.records.save(document, ADMINISTRATOR);
  expect(account.statements.get('SELECT custentity_demo_things AS ids FROM customer WHERE id = ?', id)).toMatchObject({
    ids: '1, 2',
  });
  expect(account.statements.all('SELECT mapone, maptwo FROM map_customer_custentity_demo_things')).toMatchObject([
    { mapone: id, maptwo: 1 },
    { mapone: id, maptwo: 2 },
  ]);
  account.records.submitFields('customer', id, { custentity_demo_things: ['2'] }, ADMINISTRATOR);
  expect(account.statements.all('SELECT maptwo FROM map_customer_custentity_demo_things')).toMatchObject([
    { maptwo: 2 },
  ]);
});

const named = (type: string, tag: string, scriptId: string, name: string): SdfObject => ({
  type,
  scriptId,
  file: `Objects/${scriptId}.xml`,
  root: element(type, '', [element(tag, name)], scriptId),
});

test.each([
  ['customrecordtype', 'recordname', 'customrecord_demo_second', 'demo thing'],
  ['customlist', 'name', 'customlist_demo_second', 'DEMO COLOUR'],
])('article_0729010159: a %s of a name that the account has already is refused, whatever its case', (...object) => {
  const account = newAccount();
  deployDemo(account);
  const refused = errorOf(() =>
    deployDemo(account, (project) => {
      project.objects = [named(...object)];
    }),
  );
  expect(refused.message).toContain(`${object[2]} has the name ${object[3]}, which custom`);
  expect(account.object(object[2])).toBeUndefined();
});

test('the script id of a field or parameter that another object of the account has is refused', () => {
  const account = newAccount();
  deployDemo(account);
  const refused = errorOf(() =>
    deployDemo(account, (project) => {
      const second = named('customrecordtype', 'recordname', 'customrecord_demo_second', 'Second');
      const children = [element('fieldtype', 'TEXT'), element('label', 'Count')];
      const field = element('customrecordcustomfield', '', children, 'custrecord_demo_count');
      second.root.children.push(element('customrecordcustomfields', '', [field]));
      project.objects = [second];
    }),
  );
  expect(refused.message).toBe(
    'customrecord_demo_second has the script id custrecord_demo_count, which customrecord_demo_thing of this account has already. Give one of the two another.',
  );
});

test('a dependency that the account does not have is refused, one that it has is not', () => {
  const account = newAccount();
  deployDemo(account);
  const depend = (list: string, item: string, text: string) => (project: SdfProject) => {
    const dependencies = project.manifest.children.find(({ name }) => name === 'dependencies');
    dependencies?.children.push(element(list, '', [element(item, text)]));
  };
  expect(errorOf(() => deployDemo(account, depend('objects', 'object', 'customrecord_other'))).message).toContain(
    'The manifest contains a dependency on customrecord_other, which this account does not have.',
  );
  expect(errorOf(() => deployDemo(account, depend('files', 'file', '/SuiteScripts/other.js'))).message).toContain(
    'a dependency on /SuiteScripts/other.js',
  );
  deployDemo(account, depend('objects', 'object', 'customrecord_demo_thing.custrecord_demo_count'));
  deployDemo(account, depend('files', 'file', '/SuiteScripts/Demo/demo_scheduled.js'));
});
