import type { MatchRecord } from '../../../matching/match-record';
import type { MatchLine } from './contract';
import { haveCommon } from './matches';

const addressesOf = ({ addresses }: MatchRecord): string[] =>
  addresses.map(({ street, city, postalCode, country }) =>
    [street, [postalCode, city].filter((part) => part !== '').join(' '), country]
      .filter((part) => part !== '')
      .join(', '),
  );

const VALUES: readonly { label: MatchLine['label']; of(record: MatchRecord): string[] }[] = [
  { label: 'Customer Name', of: ({ name }) => [name] },
  { label: 'Other Names', of: ({ otherNames }) => otherNames },
  { label: 'Customer Code', of: ({ code }) => (code === '' ? [] : [code]) },
  { label: 'Email', of: ({ emails }) => emails },
  { label: 'Phone', of: ({ phones }) => phones },
  { label: 'Address', of: addressesOf },
];

/** What both sides have, kind by kind; `same` where they have a value in common. */
export const sideBySide = (connection: MatchRecord, customer: MatchRecord): MatchLine[] =>
  VALUES.map(({ label, of }) => {
    const [joor, netsuite] = [of(connection), of(customer)];
    return { label, joor, netsuite, same: haveCommon(joor, netsuite) };
  });
