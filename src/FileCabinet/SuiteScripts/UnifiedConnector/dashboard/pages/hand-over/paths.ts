import { where } from '../../shell/where';

export const PATH = '/set-up/hand-over';

export const PARTS = ['prerequisites', 'pack', 'scenarios', 'go-live'] as const;

export type Part = (typeof PARTS)[number];

export const partPath = (systemId: number, part: Part): string => `${PATH}/${systemId}/${part}`;

/** Where the customers are that a number of the prerequisites counts; `values` of a list of values. */
export const customersPath = (systemId: number, list: string, values?: readonly string[]): string =>
  where(`${PATH}/${systemId}/customers`, { list, values: values ? JSON.stringify(values) : '' });

export const documentPath = (systemId: number): string => `${PATH}/${systemId}/document`;
