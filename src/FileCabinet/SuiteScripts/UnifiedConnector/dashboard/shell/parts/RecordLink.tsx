import type { ComponentChildren } from 'preact';

interface RecordLinkProps {
  type: 'customer' | 'employee';
  id: number;
  children: ComponentChildren;
}

/** NetSuite's own pages of records. */
const ADDRESSES = {
  customer: '/app/common/entity/custjob.nl?id=',
  employee: '/app/common/entity/employee.nl?id=',
} as const;

/** A link to a record's own page in NetSuite. */
export function RecordLink({ type, id, children }: RecordLinkProps) {
  return <a href={`${ADDRESSES[type]}${id}`}>{children}</a>;
}
