/** Kinds of warnings, by the names with which an External System turns them into faults. */
export const WARNING_KINDS = {
  zips: 'Zips',
  addressLines: 'Address Lines',
  placeholders: 'Placeholders',
  buyers: 'Buyers',
  recommended: 'Recommended Values',
  inactive: 'Inactive Values',
  labels: 'Price Labels',
  changed: 'Changed Values',
  notLoaded: 'Not Loaded by JOOR',
} as const;

export type WarningKind = (typeof WARNING_KINDS)[keyof typeof WARNING_KINDS];

export const WARNING_KIND_NAMES: readonly WarningKind[] = Object.values(WARNING_KINDS);
