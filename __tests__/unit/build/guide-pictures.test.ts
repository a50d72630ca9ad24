import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIRST_RUN } from '../../../demo/screenshots/first-run';
import { picturesOf } from '../../../demo/screenshots/pictures';

const ROOT = path.join(__dirname, '..', '..', '..');
const MOST_BYTES = 250_000;

const files = readdirSync(path.join(ROOT, 'docs', 'images'));

/** Names of the images that a guide shows. */
const shownIn = (guide: string): string[] =>
  [...readFileSync(path.join(ROOT, guide), 'utf8').matchAll(/]\((?:docs|\.\.)\/images\/([^)]+)\)/g)].map(
    ([, name = '']) => name,
  );

const match = { systemId: 1, file: 'connections.csv', work: () => {} };

test('npm run screenshots takes the pictures that are there, and no others are', () => {
  const handOver = { systemId: 1, rename: () => {} };
  const pictures = picturesOf({ faulty: 1, changed: 1, tried: 1, run: 1, match, handOver });
  const taken = [...FIRST_RUN, ...pictures.map(({ name }) => name)].map((name) => `${name}.png`);
  expect(files.sort()).toEqual(taken.sort());
});

test('the guides show every picture, and none that is missing', () => {
  const shown = new Set(
    [
      'docs/admin/set-up.md',
      'docs/admin/daily-work.md',
      'docs/admin/matching.md',
      'docs/admin/customer-template.md',
      'docs/admin/hand-over.md',
      'README.md',
    ].flatMap(shownIn),
  );
  expect([...shown].sort()).toEqual(files.sort());
});

test.each(files)('%s is small', (file) => {
  expect(readFileSync(path.join(ROOT, 'docs', 'images', file)).length).toBeLessThan(MOST_BYTES);
});
