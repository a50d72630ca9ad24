import { field, select, standardRecord } from '../definition';

/** The address subrecord. It lives in its owner's table (customerAddressbookEntityAddress), never by itself. */
export const address = standardRecord({
  id: 'address',
  label: 'Address',
  table: 'customerAddressbookEntityAddress',
  key: 'nkey',
  permission: 'LIST_ADDRESS',
  permissionLabel: 'Lists -> Address',
  nameColumn: 'addrtext',
  scriptable: false,
  fields: [
    select('country', 'country', 'Country', { mandatory: true }),
    field('attention', 'TEXT', 'Attention'),
    field('addressee', 'TEXT', 'Addressee'),
    field('addrphone', 'PHONE', 'Phone'),
    field('addr1', 'TEXT', 'Address 1'),
    field('addr2', 'TEXT', 'Address 2'),
    field('addr3', 'TEXT', 'Address 3'),
    field('city', 'TEXT', 'City'),
    field('state', 'TEXT', 'State'),
    field('dropdownstate', 'TEXT', 'State', { script: false }),
    field('zip', 'TEXT', 'Zip'),
    field('override', 'CHECKBOX', 'Override'),
    field('addrtext', 'TEXTAREA', 'Address'),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { script: false }),
  ],
});
