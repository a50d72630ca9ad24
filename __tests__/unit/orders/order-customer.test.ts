import { byCustomer, customerKey } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/order-customer';
import { NEW_YORK, order } from './order';

describe('The customer of an order', () => {
  test('is told by its code, whatever its name', () => {
    expect(customerKey(order({ customerCode: 'C-1', customerName: 'A' }))).toBe(
      customerKey(order({ customerCode: 'C-1', customerName: 'B' })),
    );
    expect(customerKey(order({ customerCode: 'C-1' }))).not.toBe(customerKey(order({ customerCode: 'C-2' })));
  });

  test('without a code by its name and where it is billed: branches of a chain are several', () => {
    const one = customerKey(order({ customerName: 'Colette', billing: NEW_YORK }));
    expect(customerKey(order({ customerName: ' COLETTE, Inc. ', billing: { ...NEW_YORK, address1: 'moved' } }))).toBe(
      one,
    );
    expect(customerKey(order({ billing: { ...NEW_YORK, postalCode: '75004', countryCode: 'FR' } }))).not.toBe(one);
  });

  test('nobody is told where there is neither', () => {
    const { customers, nobody } = byCustomer([order({ id: '1', customerName: ' ' }), order({ id: '2' })]);
    expect(nobody).toEqual(['1']);
    expect(customers.map(({ ids }) => ids)).toEqual([['2']]);
  });

  test('its orders are one, the newest tells', () => {
    const older = order({ id: '1', email: 'old@colette.example' });
    const newer = order({ id: '2', email: 'new@colette.example', modified: '2026-04-01T00:00:00+00:00' });
    for (const orders of [
      [older, newer],
      [newer, older, older],
    ]) {
      const { customers } = byCustomer(orders);
      expect(customers).toHaveLength(1);
      expect(customers[0]?.order.email).toBe('new@colette.example');
      expect(customers[0]?.ids).toHaveLength(2);
    }
  });
});
