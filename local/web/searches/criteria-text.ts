import type { Criteria, Term } from '../../account/search/criteria';

const OPERATORS: Readonly<Record<string, string>> = {
  after: 'is after',
  allof: 'is all of',
  any: 'is anything',
  anyof: 'is any of',
  before: 'is before',
  between: 'is between',
  contains: 'contains',
  doesnotcontain: 'does not contain',
  doesnotstartwith: 'does not start with',
  equalto: 'is',
  greaterthan: 'is greater than',
  greaterthanorequalto: 'is greater than or equal to',
  is: 'is',
  isempty: 'is empty',
  isnot: 'is not',
  isnotempty: 'is not empty',
  lessthan: 'is less than',
  lessthanorequalto: 'is less than or equal to',
  noneof: 'is none of',
  on: 'is on',
  onorafter: 'is on or after',
  onorbefore: 'is on or before',
  startswith: 'starts with',
  within: 'is within',
};

const WITHOUT_VALUE = ['isempty', 'isnotempty', 'any'];

/** What a search looks for, in words. */
export function criteriaText(criteria: Criteria, labelOf: (term: Term) => string): string {
  if (criteria.kind === 'term') return termText(criteria, labelOf(criteria));
  if (criteria.kind === 'not') return `not (${criteriaText(criteria.operand, labelOf)})`;
  const word = ` ${criteria.kind} `;
  return criteria.operands
    .map((operand) => {
      const text = criteriaText(operand, labelOf);
      return operand.kind === 'and' || operand.kind === 'or' ? `(${text})` : text;
    })
    .join(word);
}

function termText(term: Term, label: string): string {
  const operator = term.operator.toLowerCase();
  const words = OPERATORS[operator] ?? (operator.startsWith('not') ? `not ${OPERATORS[operator.slice(3)]}` : operator);
  const values = WITHOUT_VALUE.includes(operator)
    ? ''
    : ` ${term.values.map((value) => valueText(String(value))).join(', ')}`;
  return `${label} ${words}${values}`;
}

function valueText(value: string): string {
  if (value === '@NONE@') return '- None -';
  const [, direction, count] = /^days(ago|fromnow)(\d+)$/i.exec(value) ?? [];
  if (direction === undefined) return value;
  return `${count} ${count === '1' ? 'day' : 'days'} ${direction.toLowerCase() === 'ago' ? 'ago' : 'from now'}`;
}
