import { isStandardRecord, isStandardTable } from '../../../local/account/catalogue/standard-names';
import { STANDARD_RECORDS } from '../../../local/account/catalogue/standard-records';
import { deploy } from '../../../local/account/deploy';
import type { SdfObject, SdfProject } from '../../../local/account/sdf/project';
import { parseXml } from '../../../local/account/sdf/xml';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { emptyAccount, errorOf } from '../runtime/account';
import { ADMINISTRATOR, demoProject, newAccount, errorOf as thrown } from './fixture';

const NOT_HERE = 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT';

describe("what NetSuite has and this account has not is told from what does not exist (N/record, N/search and N/query Type, Oracle's records reference)", () => {
  test.each([
    ["record.load({ type: 'salesorder', id: 1 })", NOT_HERE],
    ["record.create({ type: 'inboundshipment' })", NOT_HERE],
    ["record.create({ type: 'taxgroup' })", NOT_HERE],
    ["record.load({ type: 'saleorder', id: 1 })", 'INVALID_RCRD_TYPE'],
    ["record.load({ type: 'customrecord_none', id: 1 })", 'INVALID_RCRD_TYPE'],
    ["search.create({ type: 'transaction' }).run()", NOT_HERE],
    ["search.create({ type: 'supportcase' }).run()", NOT_HERE],
    ["search.create({ type: 'winlossreason' }).run()", NOT_HERE],
    ["search.lookupFields({ type: 'item', id: 1, columns: 'itemid' })", NOT_HERE],
    ["search.create({ type: 'transactions' }).run()", 'INVALID_RCRD_TYPE'],
    ["search.create({ type: 'term', columns: ['splitevenly'] }).run()", NOT_HERE],
    ["search.create({ type: 'term', columns: ['nosuchcolumn'] }).run()", 'SSS_INVALID_SRCH_COL'],
    ["query.runSuiteQL({ query: 'SELECT id FROM transaction' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT id FROM TransactionLine' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT id FROM transactions' })", 'SSS_SEARCH_ERROR_OCCURRED'],
    ["query.runSuiteQL({ query: 'SELECT recordid FROM deletedrecord' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT recordid FROM SystemNote' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT taskid FROM scheduledscriptinstance' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT splitevenly FROM term' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT t.splitevenly FROM term t JOIN term u ON u.id = t.id' })", NOT_HERE],
    ["query.runSuiteQL({ query: 'SELECT nosuchcolumn FROM term' })", 'SSS_SEARCH_ERROR_OCCURRED'],
    ["query.runSuiteQL({ query: 'SELECT salesrep FROM customer' })", 'SSS_SEARCH_ERROR_OCCURRED'],
    ["url.resolveRecord({ recordType: 'invoice', recordId: 1 })", NOT_HERE],
    ["url.resolveRecord({ recordType: 'invoyce', recordId: 1 })", 'INVALID_RCRD_TYPE'],
  ])('%s: %s', (code, name) => {
    expect(errorOf(code, ['N/record', 'N/search', 'N/query', 'N/url'])).toBe(name);
  });

  test('the account itself and its SuiteQL say the same', () => {
    const account = newAccount();
    expect(thrown(() => account.records.load('vendor', 1, ADMINISTRATOR)).message).toBe(
      'not supported by the local account: record type vendor',
    );
    expect(thrown(() => runSuiteql('SELECT id FROM vendor', [], account.suiteql('administrator'))).message).toBe(
      'not supported by the local account: table vendor',
    );
  });

  test('what a feature brings is refused as NetSuite refuses it while the feature is off', () => {
    const account = newAccount({ features: [] });
    expect(thrown(() => account.records.create('subsidiary', ADMINISTRATOR)).name).toBe('INVALID_RCRD_TYPE');
    const select = () => runSuiteql('SELECT id FROM subsidiary', [], account.suiteql('administrator'));
    expect(thrown(select).message).toContain("Record 'subsidiary' was not found");
  });

  test('the lists hold the record types that are here', () => {
    const scriptable = STANDARD_RECORDS.filter((type) => type.scriptable).map(({ id }) => id);
    expect(scriptable.filter((id) => !isStandardRecord(id))).toEqual([]);
    expect(['Customer', 'transactionLine', 'item', 'systemnote'].map(isStandardTable)).toEqual(Array(4).fill(true));
    expect(['customrecord', 'nosuch', ''].map(isStandardTable)).toEqual([false, false, false]);
    expect(emptyAccount().catalogue.type('customer')).toBeDefined();
  });
});

function objectOf(xml: string): SdfObject {
  const root = parseXml(xml);
  return { type: root.name, scriptId: root.attributes.scriptid ?? '', file: 'Objects/x.xml', root } as SdfObject;
}

test('deploying names what will do nothing here: RESTlets, portlets, scripts on record types that are not here', () => {
  const project: SdfProject = demoProject();
  const onRecord = (element: string, id: string, types: string[]) =>
    `<${element} scriptid="${id}"><scriptdeployments>${types
      .map(
        (type, at) =>
          `<scriptdeployment scriptid="customdeploy_${at}"><recordtype>${type}</recordtype></scriptdeployment>`,
      )
      .join('')}</scriptdeployments></${element}>`;
  project.objects.push(
    objectOf('<restlet scriptid="customscript_api"/>'),
    objectOf('<portlet scriptid="customscript_tile"/>'),
    objectOf(
      onRecord('usereventscript', 'customscript_ue', ['CUSTOMER', 'SALESORDER', '[scriptid=customrecord_demo_thing]']),
    ),
    objectOf(onRecord('clientscript', 'customscript_cs', ['VENDOR'])),
  );
  expect(deploy(project, newAccount()).warnings).toEqual([
    'not supported by the local account: customscript_api is a RESTlet, which is deployed and never runs',
    'not supported by the local account: customscript_tile is a portlet, which is deployed and never runs',
    'not supported by the local account: customscript_ue, customdeploy_1 is on the record type salesorder, which is not here: it never runs',
    'not supported by the local account: customscript_cs, customdeploy_0 is on the record type vendor, which is not here: it never runs',
  ]);
});
