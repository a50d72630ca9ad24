import { exclusionReason } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/eligibility';
import {
  highestEnabledAncestor,
  type Relative,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/sub-customers';
import { customer, mapping } from './demo-customer';

const system = (changes: object) => ({ ...mapping().system, ...changes });

describe('Why a customer is not exported', () => {
  test('a customer that meets every condition has no reason', () => {
    expect(exclusionReason(customer(), system({}))).toBeNull();
  });

  test.each([
    ['a checkbox', ['T', 'Yes'], ['T'], true],
    ['a checkbox that is not checked', ['F', 'No'], ['T'], false],
    ['one of several tags', ['1', '3', 'RETAIL', 'WHOLESALE'], ['JOOR', 'WHOLESALE'], true],
    ['an internal ID', ['3', 'Specialty'], ['3'], true],
    ['a name in other capitals', ['3', 'Specialty'], ['SPECIALTY'], true],
    ['a part of a name', ['3', 'Specialty'], ['Special'], false],
    ['nothing', [''], ['JOOR'], false],
  ])('the rule on %s', (_, ruleValues, values, taken) => {
    const reason = exclusionReason(customer({ ruleValues }), system({ rule: { field: 'category', values } }));
    expect(reason === null).toBe(taken);
    if (!taken) expect(reason).toContain(`field category is one of: ${values.join(', ')}`);
  });
});

describe('The customer that a sub-customer is sent with', () => {
  const relative = (id: number, parentId: number | null, enabled = true): [number, Relative] => [
    id,
    { id, name: `Customer ${id}`, parentId, enabled },
  ];
  const sentWith = (parentId: number | null, ...relatives: [number, Relative][]) =>
    highestEnabledAncestor({ id: 1, parentId }, new Map(relatives))?.id ?? null;

  test('is the highest enabled one above it', () => {
    expect(sentWith(2, relative(2, 3), relative(3, 4), relative(4, null))).toBe(4);
    expect(sentWith(2, relative(2, 3), relative(3, 4), relative(4, null, false))).toBe(3);
    expect(sentWith(2, relative(2, 3, false), relative(3, null))).toBe(3);
  });

  test('is none where none above it is enabled, or it has no parent', () => {
    expect(sentWith(2, relative(2, null, false))).toBeNull();
    expect(sentWith(null)).toBeNull();
  });

  test('is none for a customer that is its own parent, and a circle ends', () => {
    expect(sentWith(1, relative(1, 1))).toBeNull();
    expect(sentWith(2, relative(2, 3), relative(3, 2))).toBe(3);
  });
});
