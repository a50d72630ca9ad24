import { DEFAULT_FEATURES } from '../../../local/account/settings';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { openCompany, postedConnections } from './company';

const OPTIONAL = ['SUBSIDIARIES', 'MULTICURRENCY', 'MULTPRICE', 'LOCATIONS', 'TEAMSELLING'];

const ACCOUNTS: readonly (readonly [name: string, off: readonly string[]])[] = [
  ['with every feature', []],
  ...OPTIONAL.map((feature) => [`without ${feature}`, [feature]] as const),
  ['without all of them', OPTIONAL],
];

const companyWithout = (off: readonly string[]) =>
  openCompany({ features: DEFAULT_FEATURES.filter((name) => !off.includes(name)) });

describe('The export passes in accounts as they are', () => {
  test.each(ACCOUNTS)('%s', async (_, off) => {
    const company = await companyWithout(off);
    try {
      const has = (feature: string) => company.account.features.has(feature);
      const rep = String(
        company.create('employee', { firstname: 'Ana', lastname: 'Bell', email: 'ana@brand.example' }),
      );
      const id = company.addCustomer({
        companyname: 'Café Élan',
        email: 'buyer@elan.example',
        ...(has('TEAMSELLING') ? {} : { salesrep: rep }),
      });
      if (has('TEAMSELLING'))
        company.addLines(id, 'salesteam', [{ employee: rep, isprimary: true, contribution: 100 }]);
      company.create('customrecord_uc_value_map', {
        custrecord_uc_vm_kind: company.list('customlist_uc_value_map_kind', 'Sales Rep'),
        custrecord_uc_vm_netsuite_id: rep,
        custrecord_uc_vm_joor_code: 'AB',
      });
      const first = company.run();
      expect(first.errors).toEqual([]);
      expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
      const posted = await postedConnections(company);
      expect(posted).toHaveLength(1);
      expect(posted[0]).toMatchObject({
        customer_name: 'Café Élan',
        customer_code: String(id),
        sales_rep_code: 'AB',
        price_types: [{ price_type_label: 'Wholesale', price_type_currency_code: 'USD' }],
        billing: {
          billing_addresses: [{ billing_code: 'Flagship', billing_city: 'Paris' }],
          payment_methods: [{ payment_method_code: 'net30' }],
        },
        shipping: { shipping_addresses: [{ shipping_code: 'Flagship' }] },
      });

      company.account.clock.advance(60_000);
      for (const parameters of [{}, { custscript_uc_compare_all: true }]) {
        const again = company.run(parameters);
        expect(again.errors).toEqual([]);
        expect(await postedConnections(company)).toHaveLength(1);
      }
      // Runs of which the only thing to tell is a read-back: JOOR may have finished its job meanwhile.
      const runs = company.query('SELECT custrecord_uc_run_verified AS verified FROM customrecord_uc_run');
      expect(runs.filter(({ verified }) => verified === 0)).toHaveLength(1);
    } finally {
      await company.stop();
    }
  });
});

describe('The dashboard answers in accounts as they are', () => {
  test.each(ACCOUNTS)('%s', async (_, off) => {
    const company = await companyWithout(off);
    const { systemId } = company;
    const customerId = company.addCustomer();
    company.run();
    const visit = await DashboardVisit.of(company);
    try {
      await visit.open('administrators');
      await visit.ask('overview', { days: 1 });
      await visit.ask('why_not', { customerId });
      await visit.ask('preview', { customerIds: [customerId] });
      await visit.ask('map_lines', { section: 'fieldMap' });
      for (const part of ['account', 'settings', 'maps'] as const) await visit.ask('check_set_up', { part, systemId });
      const { netsuiteValues } = await visit.ask('map_lines', { section: 'valueMap' });
      expect(netsuiteValues).toContainEqual(expect.objectContaining({ kind: 'Payment Term', name: 'Net 30' }));
    } finally {
      await visit.stop();
      await company.stop();
    }
  });
});
