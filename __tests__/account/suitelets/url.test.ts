import { type LocalAccount, openAccount } from '../../../local/account/open';
import { errorOf, runCode } from '../runtime/account';
import { save, Visitor } from '../web/account';
import { accountWithRoles, deploySuitelet, put } from './account';

const address = (code: string, account: LocalAccount = accountWithRoles()) =>
  runCode(`log.audit('result', ${code})`, ['N/url'], account).results[0];

describe('N/url (Oracle help section_4358552918)', () => {
  test('resolveScript gives the internal address of a Suitelet, with parameters', () => {
    const account = accountWithRoles();
    deploySuitelet(account, '');
    const id = account.object('customscript_page')?.internalId;
    const resolved = (more: string) =>
      address(`url.resolveScript({ scriptId: 'customscript_page', deploymentId: 'customdeploy_1' ${more} })`, account);
    expect(resolved('')).toBe(`/app/site/hosting/scriptlet.nl?script=${id}&deploy=1&compid=TSTDRV42`);
    expect(resolved(`, params: { custparam_q: 'a&b', n: 1 }`)).toMatch(/&custparam_q=a%26b&n=1$/);
  });

  test('resolveScript of what is not there is an error', () => {
    expect(
      errorOf(`url.resolveScript({ scriptId: 'customscript_no', deploymentId: 'customdeploy_1' })`, ['N/url']),
    ).toBe('SSS_INVALID_SCRIPT_ID_1');
    expect(errorOf(`url.resolveScript({ scriptId: 'customscript_no' })`, ['N/url'])).toBe('SSS_MISSING_REQD_ARGUMENT');
  });

  test('resolveRecord leads to the page of the record', async () => {
    const account = accountWithRoles();
    put(
      account,
      `<customrecordtype scriptid="customrecord_visit"><recordname>Visit</recordname>
      <accesstype>NONENEEDED</accesstype><includename>T</includename></customrecordtype>`,
    );
    const customer = save(account, 'customer', { companyname: 'Aiko' });
    const visit = save(account, 'customrecord_visit', { name: 'Spring' });
    const resolved = (type: string, id: number, more = '') =>
      address(`url.resolveRecord({ recordType: '${type}', recordId: ${id} ${more} })`, account) ?? '';
    expect(resolved('customer', customer)).toBe(`/app/common/entity/custjob.nl?id=${customer}&compid=TSTDRV42`);
    const visitor = await Visitor.of(account);
    try {
      expect((await visitor.get(resolved('customer', customer))).text).toContain('<h1>');
      expect((await visitor.get(resolved('customer', customer, ', isEditMode: true'))).text).toContain('Edit Customer');
      expect((await visitor.get(resolved('customrecord_visit', visit))).text).toContain('Spring</h1>');
    } finally {
      await visitor.stop();
    }
  });

  test.each([
    ['APPLICATION', 'tstdrv42-sb1.app.netsuite.com'],
    ['FORM', 'tstdrv42-sb1.extforms.netsuite.com'],
    ['RESTLET', 'tstdrv42-sb1.restlets.api.netsuite.com'],
    ['SUITETALK', 'tstdrv42-sb1.suitetalk.api.netsuite.com'],
  ])('resolveDomain of %s (Oracle help section_4834765371)', (type, domain) => {
    const account = openAccount({ settings: { accountId: 'TSTDRV42_SB1' } });
    expect(address(`url.resolveDomain({ hostType: url.HostType.${type} })`, account)).toBe(domain);
  });

  test('format serialises parameters', () => {
    expect(address(`url.format({ domain: 'https://example.com/a', params: { a: 1, b: 'x y' } })`)).toBe(
      'https://example.com/a?a=1&b=x+y',
    );
  });

  test('what is not here is refused by name', () => {
    expect(errorOf(`url.resolveTaskLink({ id: 'EDIT_CUSTJOB' })`, ['N/url'])).toBe('NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
    expect(errorOf(`url.resolveScript({ scriptId: 'a', deploymentId: 'b', returnExternalUrl: true })`, ['N/url'])).toBe(
      'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    );
  });
});

test('N/redirect needs a browser that waits (Oracle help section_4424286105)', () => {
  expect(errorOf(`redirect.toRecord({ type: 'customer', id: 1 })`, ['N/redirect'])).toBe('SSS_INVALID_API_USAGE');
});
