import Table from 'cli-table3';
import { sentenceOf } from '../local/explain';
import { parse, programOn } from '../local/terminal';
import { DashboardDesk } from './dashboard/desk';
import { ORDER, PARTS } from './scenarios/people';
import { ask, type Played, play } from './scenarios/run-scenario';
import { openShop } from './scenarios/shop';

const program = programOn(process, 'scenarios')
  .description('Plays every test scenario of Hand-over to JOOR in a local account against a local JOOR.')
  .action(playAll);

void parse(program, process.argv.slice(2), process, sentenceOf);

async function playAll(): Promise<void> {
  const shop = await openShop();
  const desk = await DashboardDesk.open(shop.account);
  try {
    const played: Played[] = [];
    for (const id of ORDER) {
      played.push(
        await play(shop, desk, id, PARTS[id]).catch((error: Error) => ({
          title: id,
          customers: 0,
          passed: false,
          seen: 0,
          confirmed: 0,
          problem: error.message,
        })),
      );
    }
    process.stdout.write(`${tableOf(played)}\n`);
    const { missing } = await ask(desk, 'hand_over', { systemId: shop.systemId });
    const failed = played.filter(({ passed }) => !passed);
    process.stdout.write(
      missing.length === 0 && failed.length === 0
        ? `${played.length} scenarios passed: ready to go live.\n`
        : `${failed.length} of ${played.length} scenarios are not passed. Required and missing: ${missing.join(', ') || 'none'}.\n`,
    );
    if (missing.length + failed.length > 0) process.exitCode = 1;
  } finally {
    await desk.stop();
    await shop.stop();
  }
}

function tableOf(played: readonly Played[]): string {
  const table = new Table({
    head: ['Scenario', 'customers', 'seen', 'by eye', 'result'],
    colAligns: ['left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: [null, null, null, null, 70],
  });
  for (const { title, customers, seen, confirmed, passed, problem } of played) {
    table.push([title, customers, seen, confirmed, passed ? 'passed' : `not passed\n${problem}`]);
  }
  return table.toString();
}
