import {
  ACCOUNT_STATE,
  BATCH,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { formFields, Visitor } from '../web/account';
import { type Company, openCompany } from './company';

let company: Company;
let visitor: Visitor;

beforeAll(async () => {
  company = await openCompany();
  company.addCustomer();
  company.addCustomer({ terms: '' });
  company.run();
  visitor = await Visitor.of(company.account);
});

afterAll(async () => {
  await visitor.stop();
  await company.stop();
});

test.each([ACCOUNT_STATE, SYNC_STATE, BATCH, FAILED_RECORD, RUN])(
  'the form of $type shows what scripts own and lets nobody change it',
  async (record) => {
    const { type } = record;
    const [row] = company.query(`SELECT id FROM ${type} ORDER BY id`);
    const rectype = company.account.object(type)?.internalId;
    const address = `/app/common/custom/custrecordentry.nl?rectype=${rectype}&id=${row?.id}`;
    const { text } = await visitor.get(`${address}&e=T`);
    expect(text).toContain('<legend>');
    const offered = formFields(text).map(([name]) => name);
    const own = Object.values(record).filter((id) => id.startsWith('custrecord'));
    const mayChange = own.filter((id) => offered.includes(`field_${id}`));
    expect(mayChange).toEqual(type === ACCOUNT_STATE.type ? [ACCOUNT_STATE.goodCount] : []);
  },
);

test('a value that is posted all the same is not written', async () => {
  const [row] = company.query(`SELECT id, ${ACCOUNT_STATE.watermarkTime} AS watermark FROM ${ACCOUNT_STATE.type}`);
  const rectype = company.account.object(ACCOUNT_STATE.type)?.internalId;
  const address = `/app/common/custom/custrecordentry.nl?rectype=${rectype}&id=${row?.id}`;
  const fields = formFields((await visitor.get(`${address}&e=T`)).text);
  await visitor.post(address, [...fields, [`field_${ACCOUNT_STATE.watermarkTime}`, 'yesterday'], ['_action', 'save']]);
  const [after] = company.query(`SELECT ${ACCOUNT_STATE.watermarkTime} AS watermark FROM ${ACCOUNT_STATE.type}`);
  expect(after?.watermark).toBe(row?.watermark);
});
