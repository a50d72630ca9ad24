import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { sentenceOf } from '../../local/explain';
import { parse, programOn, type Terminal } from '../../local/terminal';
import { measureCases } from './cases';
import { measureCompared } from './compare';
import { RUNS_A_DAY } from './day';
import { measureGrowth } from './growth';
import { type BenchJoor, type Joors, startBenchJoor } from './joor';
import { measureLarge } from './large';
import { measuredNow } from './measured';
import { countModules } from './modules';
import { measurePages } from './pages';
import {
  caseTable,
  comparedTable,
  dayTable,
  floorTable,
  growthTable,
  lifeTable,
  moduleTable,
  pageTable,
  stageTable,
  targetTable,
} from './report';
import { SWEEP_SIZE } from './targets';
import { measureTrust } from './trust/measure';
import { trustTable } from './trust/report';
import { measureSoon } from './trust/soon';
import { soonTable } from './trust/soon-report';

/** `npm run bench -- WORDS`. */
export async function runBench(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = programOn(terminal, 'bench')
    .description('Measures the export beside a naive design and a competent peer, on local accounts and a local JOOR.')
    .option('--customers <n>', 'customers of the first load; a tenth as many are edited', wholeNumber)
    .option('--pages', 'measure only the pages of the dashboard')
    .option('--trust', 'measure only throughput and how long changes wait, on simulated clocks')
    .option('--soon', 'measure only how soon a save reaches JOOR by the run that it starts, on simulated clocks')
    .option(
      '--large',
      'measure only 100,000 customers: a first load and 1,000 edits up to In sync, a comparison of all, and a day',
    )
    .option('--runs <n>', 'runs of the measured day', wholeNumber, RUNS_A_DAY)
    .option('--json', 'print the figures as one JSON object on the last line')
    .action((options: Options) => bench(options, words, terminal));
  await parse(program, words, terminal, sentenceOf);
}

interface Options {
  customers?: number;
  runs: number;
  pages?: true;
  trust?: true;
  soon?: true;
  large?: true;
  json?: true;
}

async function bench(
  { pages, trust, soon, large, json, ...options }: Options,
  words: readonly string[],
  { stdout, stderr }: Terminal,
): Promise<void> {
  const customers = options.customers ?? (large ? 100_000 : 10_000);
  const output = json ? stderr : stdout;
  const say = (text: string) => output.write(`${text}\n`);
  const report: Report = { step: (title) => say(`- ${title}`), show: (text) => say(`\n${text}\n`) };
  const measured = measuredNow(words, customers);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const measure = pages ? ofPages : trust ? ofTrust : soon ? ofSoon : large ? ofLarge : ofEverything;
    const figures = await measure(folder, { customers, runs: options.runs }, report);
    say(JSON.stringify(measured));
    if (json) stdout.write(`${JSON.stringify({ measured, ...figures })}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is told while it is measured. */
interface Report {
  step(title: string): void;
  show(text: string): void;
}

interface Sizes {
  customers: number;
  /** Of the measured day. */
  runs: number;
}

/** Gives the figures for JSON. */
type Measure = (folder: string, sizes: Sizes, report: Report) => Promise<object>;

const ofPages: Measure = async (folder, { customers }, { step, show }) => {
  const pages = await withJoor((joor) => measurePages(path.join(folder, 'pages.db'), customers, joor, step));
  show(pageTable(pages));
  return { pages };
};

const ofTrust: Measure = async (folder, { customers }, { step, show }) => {
  const { figures, unitsWithShare } = await measureTrust(folder, customers, step);
  show(trustTable(figures, unitsWithShare));
  return figures;
};

const ofSoon: Measure = async (folder, { customers }, { step, show }) => {
  const figures = await measureSoon(folder, customers, step);
  show(soonTable(figures));
  return figures;
};

const ofLarge: Measure = async (folder, { customers, runs }, { step, show }) => {
  const { cases, day, ...size } = await withJoors((joors) => measureLarge(folder, customers, runs, joors, step));
  const peaks = Object.entries(size.peakMB).map(([name, peak]) => `${name} ${peak}`);
  show(caseTable(cases));
  show(stageTable(cases));
  show(dayTable([day]));
  show(`Peak memory in MB after ${peaks.join(', ')}; the database has ${size.databaseMB} MB.`);
  return { ...cases, day, ...size };
};

/** Customers of the comparison with the rivals, whose naive one loads each of them at each run. */
const COMPARED = 1000;

const ofEverything: Measure = async (folder, { customers, runs }, report) => {
  const { step, show } = report;
  const { cases, day } = await withJoors((joors) =>
    measureCases(path.join(folder, 'cases.db'), customers, joors, runs, step),
  );
  for (const text of [caseTable(cases), targetTable(cases)]) show(text);
  if (customers < SWEEP_SIZE)
    show(`The targets are for ${SWEEP_SIZE} customers. With fewer, the fixed cost of a run weighs more.`);
  for (const text of [floorTable(cases), lifeTable(cases), dayTable([day])]) show(text);
  const { compared, day: smaller } = await withJoors((joors) =>
    measureCompared(path.join(folder, 'compared.db'), Math.min(customers, COMPARED), joors, runs, step),
  );
  const days = [smaller, day];
  const loaded = countModules();
  for (const text of [comparedTable(compared), dayTable([smaller]), moduleTable(loaded)]) show(text);
  const pages = await ofPages(folder, { customers, runs }, report);
  const growth = [];
  for (const size of [Math.ceil(customers / 10), customers, customers * 5]) {
    step(`growth: first load of ${size}`);
    growth.push(await measureGrowth(folder, size));
  }
  show(growthTable(growth));
  return { ...cases, compared, days, loaded, growth, ...pages };
};

async function withJoor<T>(measure: (joor: BenchJoor) => Promise<T>): Promise<T> {
  const joor = await startBenchJoor();
  try {
    return await measure(joor);
  } finally {
    await joor.stop();
  }
}

/** A JOOR of the connector, and one of its rivals, which refuses them nothing for lack of credits. */
const withJoors = <T>(measure: (joors: Joors) => Promise<T>): Promise<T> =>
  withJoor((joor) =>
    withJoor(async (other) => {
      await other.lendCredits();
      return measure({ joor, other });
    }),
  );

function wholeNumber(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= 1_000_000) return value;
  throw new InvalidArgumentError('Enter a whole number from 1 to 1000000.');
}
