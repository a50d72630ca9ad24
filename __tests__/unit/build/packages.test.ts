import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** In a process of its own, for esbuild refuses to run among Jest's globals. */
const bundle = (source: string): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '-e', `process.stdout.write(require('./build/packages').bundlePackage('${source}'))`],
    { cwd: root, encoding: 'utf8', maxBuffer: 10_000_000 },
  );

test('a package of tables becomes a readable file with its licence and what is imported from it', () => {
  const code = bundle('libphonenumber-js');
  expect(code).toMatch(/^\/\*\n\(The MIT License\)|^\/\*\n.*MIT/);
  expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(1000);
  expect(code).toMatch(/export \{\n.* parsePhoneNumberFromString\n\};/);
  const { parse } = new Function(
    `${code.replace(/export \{\n(?:\s*(\S+) as )?\s*parsePhoneNumberFromString\n\};/, 'return { parse: $1 };')}`,
  )() as { parse: (text: string, country: string) => { number: string } | undefined };
  expect(parse('020 7946 0018', 'GB')?.number).toBe('+442079460018');
});
