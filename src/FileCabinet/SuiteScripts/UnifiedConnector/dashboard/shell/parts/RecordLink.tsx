import type { ComponentChildren } from 'preact';
import { type RecordType, recordAddress } from '../record-address';

interface RecordLinkProps {
  type: RecordType;
  id: number;
  children: ComponentChildren;
}

/** A link to a record's own page in NetSuite. */
export function RecordLink({ type, id, children }: RecordLinkProps) {
  return <a href={recordAddress(type, id)}>{children}</a>;
}
