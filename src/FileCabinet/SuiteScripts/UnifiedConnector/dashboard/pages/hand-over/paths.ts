export const PATH = '/set-up/hand-over';

export const PARTS = ['prerequisites', 'pack', 'scenarios', 'go-live'] as const;

export type Part = (typeof PARTS)[number];

export const partPath = (systemId: number, part: Part): string => `${PATH}/${systemId}/${part}`;

export const documentPath = (systemId: number): string => `${PATH}/${systemId}/document`;
