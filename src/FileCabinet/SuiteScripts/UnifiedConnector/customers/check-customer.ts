import { bySeverity, type Findings } from '../joor/findings';
import { type Fault, type FaultCode, fault } from '../joor/rule-sheet';
import { checkAddresses } from './check-addresses';
import { checkSalesRep } from './check-sales-rep';
import type { Customer, ListValue } from './customer';
import type { Mapping } from './mapping';

/**
 * Everything that the customer lacks before it can become a JOOR connection, and everything about it that is doubtful,
 * all at once. The customer's texts are clean.
 */
export function checkCustomer(customer: Customer, mapping: Mapping): Findings {
  const found: Fault[] = [];
  const { features, system } = mapping;
  if (customer.name === '') found.push(fault('customer_name_missing', 'Company Name', 'The customer has no name.'));
  if (!customer.term) found.push(fault('payment_term_missing', 'Terms', 'The customer has no payment term.'));
  if (features.priceLevels && !customer.priceLevel) {
    found.push(fault('price_level_missing', 'Price Level', 'The customer has no price level.'));
  }
  if (features.multipleCurrencies && customer.currencies.length === 0) {
    found.push(fault('currency_missing', 'Primary Currency', 'The customer has no currency.'));
  }
  found.push(...checkAddresses(customer.addresses, system.strictAddresses));
  found.push(
    ...inactiveValues(customer),
    ...inactiveCurrencies(customer, mapping),
    ...checkSalesRep(customer.salesRep, mapping),
  );
  return bySeverity(found);
}

/**
 * An inactive price level is a fault: the brand no longer prices with it, so the retailer would see no price. The
 * other values still have their counterpart at JOOR, so they are sent with a warning.
 */
function inactiveValues(customer: Customer): Fault[] {
  const found: Fault[] = [];
  const look = (value: ListValue | null, code: FaultCode, field: string, sentence: (name: string) => string) => {
    if (value?.inactive) found.push(fault(code, field, sentence(`"${value.name}" is inactive`)));
  };
  for (const level of [customer.priceLevel, ...customer.groupPriceLevels.filter(isOther(customer.priceLevel))]) {
    look(level, 'price_level_inactive', 'Price Level', (what) => `Price level ${what}.`);
  }
  look(customer.term, 'term_inactive', 'Terms', (what) => `Payment term ${what}. Its payment method is still sent.`);
  look(customer.salesRep, 'sales_rep_inactive', 'Sales Rep', (what) => `Sales rep ${what}. The code is still sent.`);
  look(
    customer.category,
    'category_inactive',
    'Category',
    (what) => `Category ${what}. It is still sent as the customer group.`,
  );
  look(
    customer.shipItem,
    'ship_item_inactive',
    'Shipping Item',
    (what) => `Shipping item ${what}. Its shipping methods are still sent.`,
  );
  return found;
}

/** Where the Field Map gives the currency, those of the customer are not sent. */
function inactiveCurrencies({ inactiveCurrencies: codes }: Customer, { fieldMap }: Mapping): Fault[] {
  if (fieldMap.price_type_currency_code) return [];
  return codes.map((code) =>
    fault('currency_inactive', 'Currency', `Currency ${code} is inactive. Its price types are still sent.`),
  );
}

const isOther = (than: ListValue | null) => (value: ListValue) => value.id !== than?.id;
