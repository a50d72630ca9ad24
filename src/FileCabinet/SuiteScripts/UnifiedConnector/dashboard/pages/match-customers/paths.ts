import type { ResultList } from './contract';

export const PATH = '/match-customers';

export const matchPath = (systemId: number): string => `${PATH}/${systemId}`;

export const resultPath = (systemId: number, list: ResultList): string => `${PATH}/${systemId}/result/${list}`;
