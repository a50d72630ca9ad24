/**
 * Where faults are mended: the customer's form, one of its tabs or lists, or a page of Set-up; with the words that stand before the field.
 * Tabs as NetSuite's standard form for customers has them.
 */
export const PLACE_NAMES = {
  customer: '',
  financial: 'Financial',
  address: 'Address',
  contact: 'Contact',
  valueMap: 'Value Map',
  fieldMap: 'Field Map',
  fileFormat: 'File Format',
} as const;

export type FaultPlace = keyof typeof PLACE_NAMES;

const IN_SET_UP: readonly FaultPlace[] = ['valueMap', 'fieldMap', 'fileFormat'];

/** Whether what mends it is no value of the customer, and so mends others too. */
export const isInSetUp = (place: FaultPlace): boolean => IN_SET_UP.includes(place);
