import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assumptionsDoc, placeOf, SECTIONS } from '../../../build/assumptions-doc';
import { BEHAVIOUR_IDS } from '../../../local/account/behaviours';

const root = join(__dirname, '../../..');
const all = SECTIONS.flatMap(({ folder, assumptions }) =>
  assumptions.map((assumption) => ({ ...assumption, places: assumption.where.map((where) => placeOf(where, folder)) })),
);

test('docs/assumptions.md is what npm run docs prints', () => {
  expect(readFileSync(join(root, 'docs/assumptions.md'), 'utf8')).toBe(assumptionsDoc());
});

test('an assumption has an id of its own, which no behaviour of the local account has', () => {
  const ids = [...all.map(({ id }) => id), ...BEHAVIOUR_IDS];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(all.map(({ id }) => id).filter((id) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

test('an assumption leaves no answer empty, and none breaks the table', () => {
  const answers = all.flatMap(({ id, question, assumed, evidence, settledBy }) =>
    [question, assumed, evidence, settledBy].map((answer) => ({ id, answer })),
  );
  expect(answers.filter(({ answer }) => answer.trim() === '' || /[|\n]/.test(answer))).toEqual([]);
  expect(all.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual([]);
});

test('an assumption names files and symbols that are there', () => {
  const missing = all.flatMap(({ id, places }) =>
    places
      .filter(({ path, symbol }) => {
        const file = join(root, path);
        if (!existsSync(file)) return true;
        return symbol !== undefined && !(statSync(file).isFile() && readFileSync(file, 'utf8').includes(symbol));
      })
      .map(({ path, symbol }) => `${id}: ${path}${symbol === undefined ? '' : ` has no ${symbol}`}`),
  );
  expect(missing).toEqual([]);
});
