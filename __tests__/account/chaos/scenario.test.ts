import { ACT_NAMES, type ActName } from '../../../demo/chaos/acts/acts';
import { actsOf } from '../../../demo/chaos/acts-of';
import { playFileScenario } from '../../../demo/chaos/files/file-scenario';
import { playOrderScenario } from '../../../demo/chaos/orders/order-scenario';
import { playScenario } from '../../../demo/chaos/scenario';
import { takeDeployedAccount } from '../connector/deployed-account';
import { takeJoor } from '../connector/idle-joors';

/** A scenario takes two to five seconds, as the machine allows. */
jest.setTimeout(240_000);

const from = { joorOf: takeJoor, accountOf: (start: number) => takeDeployedAccount({}, start) };
const options = { customers: 8, rounds: 4, from };

test.each<[number, ActName]>([
  [2, 'odd answers'],
  [5, 'breaks'],
  [7, 'lost and back'],
])('after calm the promise holds: seed %i, %s', async (seed, act) => {
  const { log, evidence, verdict } = await playScenario({ ...options, seed, acts: [act] });
  expect({ log, violations: verdict.violations }).toEqual({ log, violations: [] });
  expect(log.filter((line) => line.includes(' act: '))).toEqual([expect.stringContaining(act)]);
  expect(evidence.map(({ pause }) => pause).join('')).toBe('');
  expect(evidence.flatMap(({ posts }) => posts).some(({ disturbed }) => disturbed)).toBe(true);
  expect(verdict.equal).toBeGreaterThan(0);
});

test('files go and come as they should: seed 4, new format', async () => {
  const { log, violations, delivered } = await playFileScenario({
    ...options,
    seed: 4,
    rounds: 0,
    acts: ['new format'],
  });
  expect({ log, violations }).toEqual({ log, violations: [] });
  expect(delivered).toBeGreaterThan(1);
});

test('customers of orders are created once: seed 2, creation broken off', async () => {
  const { log, violations, created } = await playOrderScenario({ from, seed: 2, acts: ['creation broken off'] });
  expect({ log, violations }).toEqual({ log, violations: [] });
  expect(created).toBeGreaterThan(2);
});

test('the same seed makes the same scenario', async () => {
  const again = { ...options, seed: 5, rounds: 2, acts: [] };
  const [first, second] = [await playScenario(again), await playScenario(again)];
  expect(second.log).toEqual(first.log);
  const statesOf = ({ evidence }: typeof first) =>
    JSON.stringify(evidence.map(({ states }) => states)).replaceAll(/log ID: [-\w]+/g, 'log ID');
  expect(statesOf(second)).toBe(statesOf(first));
});

test('twelve seeds in a row play every act once', () => {
  for (const first of [1, 13]) {
    const played = Array.from({ length: 12 }, (_, index) => actsOf(ACT_NAMES, first + index)).flat();
    expect(played.sort()).toEqual([...ACT_NAMES].sort());
  }
});
