import { playScenario } from '../../../demo/chaos/scenario';

/** A scenario takes two to five seconds, as the machine allows. */
jest.setTimeout(240_000);

const options = { customers: 8, rounds: 6 };

test.each([4, 5, 7])('after calm the promise holds: seed %i', async (seed) => {
  const { log, evidence, verdict } = await playScenario({ ...options, seed });
  expect({ log, violations: verdict.violations }).toEqual({ log, violations: [] });
  expect(evidence.map(({ pause }) => pause).join('')).toBe('');
  expect(evidence.flatMap(({ posts }) => posts).some(({ disturbed }) => disturbed)).toBe(true);
  expect(verdict.equal).toBeGreaterThan(0);
});

test('the same seed makes the same scenario', async () => {
  const again = { ...options, seed: 5, rounds: 2 };
  const [first, second] = [await playScenario(again), await playScenario(again)];
  expect(second.log).toEqual(first.log);
  const statesOf = ({ evidence }: typeof first) =>
    JSON.stringify(evidence.map(({ states }) => states)).replaceAll(/log ID: [-\w]+/g, 'log ID');
  expect(statesOf(second)).toBe(statesOf(first));
});
