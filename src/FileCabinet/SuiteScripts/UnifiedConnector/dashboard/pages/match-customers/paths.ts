import { where } from '../../shell/where';
import type { ResultList } from './contract';

export const PATH = '/match-customers';

export const matchPath = (systemId: number): string => `${PATH}/${systemId}`;

/** Where enabled customers are that JOOR never got. */
export const neverSentPath = (systemId: number): string =>
  where('/customers', { system: String(systemId), enabled: 'never-sent' });

/** Where the pairs of a group are. */
export const groupPath = (systemId: number, group: string): string => where(matchPath(systemId), { group });

export const resultPath = (systemId: number, list: ResultList): string => `${PATH}/${systemId}/result/${list}`;
