import type { JoorDiscount } from '../../joor/connection';
import { type Fault, fault } from '../../joor/rule-sheet';
import type { FieldMap } from '../../settings/field-map';
import type { Customer } from '../customer';
import { mappedFix } from '../mapped-fix';
import { customerValue } from './mapped-value';

const LEVELS: Readonly<Record<string, boolean>> = { t: true, true: true, f: false, false: false };

/**
 * The customer's discount, where the Field Map names a field for its percentage. A comma is not taken for a decimal
 * point: "1,250" would be two different numbers.
 */
export function discountsOf(customer: Customer, fieldMap: FieldMap): { discounts: JoorDiscount[]; faults: Fault[] } {
  const percent = customerValue(fieldMap, 'discount_amount', customer) ?? '';
  const level = customerValue(fieldMap, 'discount_line_item_level', customer) ?? '';
  if (percent === '') return { discounts: [], faults: [] };
  const amount = isPercentField(customer, fieldMap) ? ofFraction(percent) : readPercent(percent);
  const lineItemLevel = level === '' ? undefined : LEVELS[level.toLowerCase()];
  const faults: Fault[] = [];
  if (amount === null) {
    faults.push(
      fault(
        'discount_invalid',
        'Discount (Field Map)',
        `The discount "${percent}" is not a percentage from 0 to 100.`,
        mappedFix(fieldMap, 'discount_amount'),
      ),
    );
  }
  if (level !== '' && lineItemLevel === undefined) {
    const detail = `The discount level "${level}" is neither T (line items) nor F (whole order).`;
    const fix = mappedFix(fieldMap, 'discount_line_item_level');
    faults.push(
      fault('discount_level_invalid', 'Discount Level (Field Map)', detail, fix && `${fix} It takes T or F.`),
    );
  }
  if (amount === null || faults.length > 0) return { discounts: [], faults };
  return {
    discounts: [{ amount, ...(lineItemLevel === undefined ? {} : { line_item_level: lineItemLevel }) }],
    faults,
  };
}

function isPercentField({ percentFields }: Customer, { discount_amount: source }: FieldMap): boolean {
  return source !== undefined && 'column' in source && percentFields.includes(source.column);
}

/** SuiteQL gives a field of the type Percent as a fraction, 0.5 for 50 % (measured in accounts); null: it is none. */
function ofFraction(text: string): number | null {
  const amount = Math.round(Number(text) * 1e8) / 1e6;
  return amount >= 0 && amount <= 100 ? amount : null;
}

/** A percentage such as 4, 4.0 or 4%; null: it is none. */
function readPercent(text: string): number | null {
  if (!/^(\d{1,3}(\.\d{1,6})?|\.\d{1,6})\s?%?$/.test(text)) return null;
  const amount = Number.parseFloat(text);
  return amount <= 100 ? amount : null;
}
