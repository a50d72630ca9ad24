import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import { listAddress, withParameters } from '../../account/page-addresses';
import type { Site } from '../site';
import { countRecords, type Listing, listRecords } from './listing';

/** Records of one type that point at a record with one of their fields. */
export interface ChildList {
  type: RecordType;
  field: FieldDefinition;
  listing: Listing;
  /** Address of the whole list. */
  address: string;
}

const SHOWN = 10;

/** Records that point at this one: those of custom records always, those of standard records where there are any. */
export function childLists(site: Site, type: RecordType, id: string): ChildList[] {
  const { account } = site;
  // Fields point at leads and prospects as customers.
  const target = type.table === 'customer' ? 'customer' : type.id;
  const lists = account.catalogue.referrers(target).flatMap(({ type: child, field, sublist }) => {
    if (sublist !== undefined || !child.scriptable || field.script === false || !site.mayView(child)) return [];
    const by = { field, id };
    if (child.kind !== 'customrecord' && countRecords(site, child, by) === 0) return [];
    const listing = listRecords(site, child, { by, limit: SHOWN, sort: '-internalid' });
    return [{ type: child, field, listing, address: narrowedAddress(site, child, field, id) }];
  });
  const rank = ({ type: child }: ChildList) => (child.kind === 'customrecord' ? 0 : 1);
  return lists.sort((a, b) => rank(a) - rank(b));
}

/** Address of a list narrowed down to the records whose field holds an id. */
function narrowedAddress(site: Site, type: RecordType, field: FieldDefinition, id: string): string {
  return withParameters(listAddress(site.account, type), { by: field.id, is: id });
}
