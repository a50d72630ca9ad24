/** NetSuite's own pages of records. */
const ADDRESSES = {
  customer: '/app/common/entity/custjob.nl?id=',
  employee: '/app/common/entity/employee.nl?id=',
} as const;

export type RecordType = keyof typeof ADDRESSES;

export const recordAddress = (type: RecordType, id: number): string => `${ADDRESSES[type]}${id}`;

/** Where the record is edited. */
export const editAddress = (type: RecordType, id: number): string => `${recordAddress(type, id)}&e=T`;
