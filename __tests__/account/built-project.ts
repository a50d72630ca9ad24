import { resolve } from 'node:path';

/** Folder of the built connector that the tests deploy: dist/, or the one that a mutant was made in. */
export const BUILT = resolve(process.env.CONNECTOR_DIST ?? resolve(__dirname, '../../dist'));
