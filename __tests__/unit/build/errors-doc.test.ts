import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsDoc } from '../../../build/errors-doc';

test('docs/admin/reasons-and-errors.md is what npm run docs prints', () => {
  expect(readFileSync(join(__dirname, '../../../docs/admin/reasons-and-errors.md'), 'utf8')).toBe(errorsDoc());
});
