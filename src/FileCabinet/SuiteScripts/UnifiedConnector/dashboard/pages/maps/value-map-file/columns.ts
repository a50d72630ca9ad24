import { VALUE_MAP_TEXTS as T } from '../../../../settings/setting-texts';

/** What a file of Value Map lines has of each: as Download CSV writes it, and as it is read again. */
export const FILE_COLUMNS = [
  { name: 'externalSystem', label: T.externalSystem.label },
  { name: 'kind', label: T.kind.label },
  { name: 'netsuiteName', label: 'NetSuite Value' },
  { name: 'netsuiteId', label: T.netsuiteId.label },
  { name: 'currency', label: T.currency.label },
  { name: 'joorName', label: T.joorName.label },
  { name: 'joorCode', label: T.joorCode.label },
  { name: 'retailCurrency', label: T.retailCurrency.label },
  { name: 'inactive', label: T.inactive.label },
] as const;

export type FileColumn = (typeof FILE_COLUMNS)[number]['name'];

/** A line of the file as it is written there. null: the file has no such column. */
export type FileLine = Readonly<Record<FileColumn, string | null>>;

/** How a line says that it is for all External Systems, or for every customer. */
export const ALL_SYSTEMS = 'All';
export const EVERY_CUSTOMER = 'every customer';
