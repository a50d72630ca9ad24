import {
  addressesQuery,
  contactsQuery,
  currenciesQuery,
  customersQuery,
  groupPriceLevelsQuery,
  subsidiariesQuery,
} from '../../customers/queries';
import { type DoubtfulTable, tryTable } from '../../customers/read-absent-tables';
import {
  countEnabled,
  readEnabledCustomers,
  readEnabledIds,
  readFirstRecorded,
  readLeavers,
  readUnseenCustomers,
} from '../../customers/read-changes';
import { selectNamedColumns } from '../../customers/read-columns';
import { readPriceLevels, readSalesReps } from '../../customers/read-customer-records';
import { selectField } from '../../customers/read-long-fields';
import { readNamedFields } from '../../customers/read-named-fields';
import { readEnabledRelatives } from '../../customers/read-sub-customers';
import type { Features } from '../../netsuite/features';
import { type KeysetQuery, readPage } from '../../netsuite/suiteql';
import type { RegisterEntry } from './entry';
import { CLOCK, everyNamedField, LONG_AGO, NOBODY, SELECTIONS, samplePlan } from './sample';

/** Reads the first page after the first key. */
const send = (query: KeysetQuery): void => {
  readPage(query, [NOBODY, NOBODY]);
};

const doubtful = (id: string, table: DoubtfulTable, purpose: string, feature?: keyof Features): RegisterEntry => ({
  id,
  purpose,
  where: 'customers/read-absent-tables.ts',
  run({ features }) {
    if (feature === undefined || features[feature]) tryTable(table);
  },
});

export const CUSTOMER_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'customers.named-fields',
    purpose: 'Fields that settings name: a save that changes one starts a run',
    where: 'customers/read-named-fields.ts',
    run() {
      readNamedFields();
    },
  },
  {
    id: 'customers.customers',
    purpose: 'Customers with what their connection takes from single fields',
    where: 'customers/queries.ts',
    run(context) {
      const plan = samplePlan(context);
      for (const selection of SELECTIONS) send(customersQuery(selection, plan));
    },
  },
  {
    id: 'customers.addresses',
    purpose: 'Addresses of customers',
    where: 'customers/queries.ts',
    run(context) {
      for (const selection of SELECTIONS) send(addressesQuery(selection, samplePlan(context)));
    },
  },
  {
    id: 'customers.contacts',
    purpose: 'Contacts of customers, where contacts are buyers',
    where: 'customers/queries.ts',
    run() {
      for (const selection of SELECTIONS) send(contactsQuery(selection, NOBODY));
    },
  },
  {
    id: 'customers.subsidiaries',
    purpose: 'Subsidiaries of customers (OneWorld)',
    where: 'customers/queries.ts',
    run({ features }) {
      if (!features.subsidiaries) return;
      for (const selection of SELECTIONS) send(subsidiariesQuery(selection, NOBODY));
    },
  },
  {
    id: 'customers.currencies',
    purpose: 'Currencies of customers (Multiple Currencies)',
    where: 'customers/queries.ts',
    run({ features }) {
      if (!features.multipleCurrencies) return;
      for (const selection of SELECTIONS) send(currenciesQuery(selection, NOBODY));
    },
  },
  {
    id: 'customers.group-price-levels',
    purpose: 'Price levels of pricing groups (Multiple Prices)',
    where: 'customers/queries.ts',
    run({ features }) {
      if (!features.priceLevels) return;
      for (const selection of SELECTIONS) send(groupPriceLevelsQuery(selection, NOBODY));
    },
  },
  doubtful('customers.sales-team', 'salesTeam', 'Whether there is a table of sales teams', 'teamSelling'),
  doubtful('customers.group-pricing', 'groupPricing', 'Whether there is a table of group pricing', 'priceLevels'),
  doubtful('customers.contact-roles', 'contacts', 'Whether there is a table of contacts by customer'),
  {
    id: 'customers.sales-reps',
    purpose: 'Sales reps, where sales teams are read from records',
    where: 'customers/read-customer-records.ts',
    run() {
      readSalesReps([NOBODY]);
    },
  },
  {
    id: 'customers.price-levels',
    purpose: 'Price levels, where group pricing is read from records',
    where: 'customers/read-customer-records.ts',
    run({ features }) {
      if (features.priceLevels) readPriceLevels([NOBODY]);
    },
  },
  {
    id: 'customers.named-columns',
    purpose: 'Whether fields that settings name are there',
    where: 'customers/read-columns.ts',
    run: (context) => selectNamedColumns(everyNamedField(context)),
  },
  {
    id: 'customers.shown-columns',
    purpose: 'Whether NetSuite shows a custom field that the Field Map names',
    where: 'customers/read-long-fields.ts',
    run({ customerField, addressField }) {
      for (const shown of [true, false]) {
        if (customerField?.startsWith('custentity')) selectField(customerField, shown);
        if (addressField?.startsWith('custrecord')) selectField(addressField, shown);
      }
    },
  },
  {
    id: 'customers.relatives',
    purpose: 'Customers above and below others',
    where: 'customers/read-sub-customers.ts',
    run() {
      readEnabledRelatives([NOBODY], NOBODY);
    },
  },
  {
    id: 'customers.count',
    purpose: 'How many customers have an External System selected',
    where: 'customers/read-changes.ts',
    run() {
      countEnabled(NOBODY);
    },
  },
  {
    id: 'customers.changed',
    purpose: 'Enabled customers, all or those changed since a time',
    where: 'customers/read-changes.ts',
    run() {
      for (const since of [null, LONG_AGO]) readEnabledCustomers(NOBODY, since, CLOCK);
    },
  },
  {
    id: 'customers.range',
    purpose: 'Enabled customers in a range of ids',
    where: 'customers/read-changes.ts',
    run() {
      readEnabledIds(NOBODY, NOBODY, NOBODY);
    },
  },
  {
    id: 'customers.unseen',
    purpose: 'Enabled customers that the first look has still to see',
    where: 'customers/read-changes.ts',
    run() {
      readUnseenCustomers(NOBODY, 1);
    },
  },
  {
    id: 'customers.first-recorded',
    purpose: 'When the first customer was recorded',
    where: 'customers/read-changes.ts',
    run() {
      readFirstRecorded(NOBODY, CLOCK);
    },
  },
  {
    id: 'customers.leavers',
    purpose: 'Customers on which an External System is no longer selected',
    where: 'customers/read-changes.ts',
    run() {
      readLeavers(NOBODY, LONG_AGO, CLOCK);
    },
  },
];
