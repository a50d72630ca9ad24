import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { measureCases } from './bench/cases';
import { measureGrowth } from './bench/growth';
import { startBenchJoor } from './bench/joor';
import { measurePages } from './bench/pages';
import { caseTable, growthTable, pageTable, ratiosOf, ratioTable, targetTable } from './bench/report';
import { SWEEP_SIZE } from './bench/targets';
import { measureTrust } from './bench/trust/measure';
import { trustTable } from './bench/trust/report';
import { measureSoon } from './bench/trust/soon';
import { soonTable } from './bench/trust/soon-report';

const program = new Command('bench')
  .description('Compares the export with a naive design, using one local account and one local JOOR.')
  .option('--customers <n>', 'customers of the first load; a tenth as many are edited', wholeNumber, 10_000)
  .option('--pages', 'measure only the pages of the dashboard')
  .option('--trust', 'measure only throughput and how long changes wait, on simulated clocks')
  .option('--soon', 'measure only how soon a save reaches JOOR by the run that it starts, on simulated clocks')
  .option('--json', 'print the figures as one JSON object on the last line')
  .action(bench);

interface Options {
  customers: number;
  pages?: true;
  trust?: true;
  soon?: true;
  json?: true;
}

async function bench({ customers, pages, trust, soon, json }: Options): Promise<void> {
  const output = json ? process.stderr : process.stdout;
  const say = (text: string) => output.write(`${text}\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    if (pages) {
      const figures = await pagesOf(folder, customers, (title) => say(`- ${title}`));
      say(`\n${pageTable(figures)}`);
      if (json) process.stdout.write(`${JSON.stringify({ pages: figures })}\n`);
      return;
    }
    if (trust) {
      const { figures, unitsWithShare } = await measureTrust(folder, customers, (title) => say(`- ${title}`));
      say(`\n${trustTable(figures, unitsWithShare)}`);
      if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
      return;
    }
    if (soon) {
      const figures = await measureSoon(folder, customers, (title) => say(`- ${title}`));
      say(`\n${soonTable(figures)}`);
      if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
      return;
    }
    const cases = await casesOf(folder, customers, (title) => say(`- ${title}`));
    say(`\n${caseTable(cases)}\n\n${targetTable(cases)}\n\n${ratioTable(cases)}\n`);
    const growth = [];
    for (const size of [Math.ceil(customers / 10), customers, customers * 5]) {
      say(`- growth: first load of ${size}`);
      growth.push(await measureGrowth(folder, size));
    }
    say(`\n${growthTable(growth)}`);
    const figures = await pagesOf(folder, customers, (title) => say(`- ${title}`));
    say(`\n${pageTable(figures)}`);
    if (customers < SWEEP_SIZE)
      say(`\nThe targets are for ${SWEEP_SIZE} customers. With fewer, the fixed cost of a run weighs more.`);
    if (json)
      process.stdout.write(`${JSON.stringify({ ...cases, ratios: ratiosOf(cases), growth, pages: figures })}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function casesOf(folder: string, customers: number, onStep: (title: string) => void) {
  const joor = await startBenchJoor();
  try {
    return await measureCases(path.join(folder, 'cases.db'), customers, joor, onStep);
  } finally {
    await joor.stop();
  }
}

async function pagesOf(folder: string, customers: number, onStep: (title: string) => void) {
  const joor = await startBenchJoor();
  try {
    return await measurePages(path.join(folder, 'pages.db'), customers, joor, onStep);
  } finally {
    await joor.stop();
  }
}

function wholeNumber(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= 1_000_000) return value;
  throw new InvalidArgumentError('Enter a whole number from 1 to 1000000.');
}

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
