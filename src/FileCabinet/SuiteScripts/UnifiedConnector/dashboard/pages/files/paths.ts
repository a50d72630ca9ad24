export const PATH = '/files';

export const customersPath = (id: number): string => `${PATH}/${id}/customers`;

export const rowsPath = (id: number): string => `${PATH}/${id}/rows`;
