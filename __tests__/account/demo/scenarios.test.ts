import { DashboardDesk } from '../../../demo/dashboard/desk';
import { PARTS } from '../../../demo/scenarios/people';
import { play } from '../../../demo/scenarios/run-scenario';
import { openShop, type Shop } from '../../../demo/scenarios/shop';
import { BUILT } from '../built-project';

jest.setTimeout(120_000);

let shop: Shop;
let desk: DashboardDesk;

beforeAll(async () => {
  shop = await openShop(BUILT);
  desk = await DashboardDesk.open(shop.account);
});

afterAll(async () => {
  await desk.stop();
  await shop.stop();
});

test('a scenario whose steps a person does is passed', async () => {
  expect(await play(shop, desk, 'door', PARTS.door)).toMatchObject({ passed: true, problem: '', confirmed: 1 });
});

test('one whose steps nobody does is not, and says what is missing', async () => {
  const { change: _, ...idle } = PARTS.renamed;
  const played = await play(shop, desk, 'renamed', idle);
  expect(played.passed).toBe(false);
  expect(played.problem).toMatch(/Another name is sent: Not seen yet/);
  expect(played.problem).toMatch(/JOOR does not show/);
});
