import { where } from '../../shell/where';

export const runAddress = (id: number): string => `/sync-log/${id}`;

/** Where the customers of a list of a run are shown. */
export const listAddress = (id: number, list: string): string => where(`${runAddress(id)}/customers`, { list });
