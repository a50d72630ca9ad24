import { field, standardRecord } from '../definition';

/** record.Type.CUSTOMER_STATUS; its SuiteQL table is `entitystatus`, keyed by `key`, without isinactive. */
export const customerStatus = standardRecord({
  id: 'customerstatus',
  label: 'Customer Status',
  table: 'entitystatus',
  key: 'key',
  permission: '',
  permissionLabel: '',
  scriptable: false,
  fields: [
    field('name', 'TEXT', 'Customer Status', { mandatory: true }),
    field('entitytype', 'TEXT', 'Stage', { mandatory: true }),
    field('probability', 'PERCENT', 'Probability'),
  ],
});
