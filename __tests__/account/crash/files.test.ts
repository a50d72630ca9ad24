import type { Moment, MomentListener } from '../../../local/runtime/run';
import { type FileCompany, openFileCompany } from '../connector/file-company';
import { BOUNDARIES, boundaryOf, FILE_BOUNDARIES } from './boundaries';
import { Killed } from './interruption';

const MINUTES = 60_000;

const NAMES = ['known', 'changed', 'fresh'] as const;
type Name = (typeof NAMES)[number];

let company: FileCompany;
const ids = new Map<Name, number>();
const versions = new Map<Name, number>();

/** Saves the next version of a customer, whose name is that of the version. */
function change(name: Name): void {
  const version = (versions.get(name) ?? 0) + 1;
  versions.set(name, version);
  const companyname = `Boutique ${name} v${version}`;
  const id = ids.get(name);
  if (id === undefined) ids.set(name, company.addCustomer({ companyname }));
  else company.edit('customer', id, { companyname });
}

/** A new customer in the place of `fresh`; the one before goes on as it is. */
function begin(): void {
  ids.delete('fresh');
  change('fresh');
  change('changed');
}

function run(onMoment?: MomentListener): void {
  try {
    company.run({}, onMoment ? { onMoment } : {});
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** The versions that JOOR took of each customer so far, from complete files, in the order in which it took them. */
const taken = new Map<string, number[]>();
const read = new Set<number>();

async function takenVersions(): Promise<Map<string, number[]>> {
  const { url } = company.joor;
  for (const { id, report } of await company.dropped()) {
    if (!report || read.has(id)) continue;
    read.add(id);
    expect(report.refused).toBeNull();
    const content = await (await fetch(`${url}/admin/files/${id}/content`)).text();
    for (const [, code = '', version] of content.matchAll(/^(\d+)\|Boutique \w+ v(\d+)\|/gm)) {
      const known = taken.get(code) ?? [];
      if (known.at(-1) !== Number(version)) known.push(Number(version));
      taken.set(code, known);
    }
  }
  return taken;
}

/** What is wrong: a version that JOOR lacks, an older one after a newer one, or a word that is too strong. */
async function problems(): Promise<string[]> {
  const found: string[] = [];
  const taken = await takenVersions();
  const states = company.states();
  for (const [name, id] of ids) {
    const seen = taken.get(String(id)) ?? [];
    if (seen.some((version, index) => index > 0 && version < (seen[index - 1] ?? 0))) {
      found.push(`JOOR took ${name} in the order ${seen.join(', ')}`);
    }
    const isNewest = seen.at(-1) === versions.get(name);
    if (states[id]?.state !== 'Delivered') found.push(`${name} is ${states[id]?.state}: ${states[id]?.reason}`);
    else if (!isNewest)
      found.push(`${name} is Delivered, and JOOR has version ${seen.at(-1)} of ${versions.get(name)}`);
  }
  for (const { state, name } of company.files()) {
    if (state !== 'Delivered' && state !== 'Not delivered') found.push(`File ${name} is ${state}`);
  }
  return found;
}

/** Runs, waits and JOOR's pick-ups until nothing is wrong any more. */
async function calmDown(): Promise<string[]> {
  for (let turn = 0; turn < 10; turn += 1) {
    company.account.clock.advance(20 * MINUTES);
    run();
    await company.pickUp();
    const found = await problems();
    if (found.length === 0) return [];
  }
  return problems();
}

beforeAll(async () => {
  company = await openFileCompany();
  change('known');
  change('changed');
  run();
  await company.pickUp();
});

afterAll(() => company.stop());

type Place = keyof typeof FILE_BOUNDARIES;

/** Broken off before and after. At the others the moment before is the moment after another one. */
const BEFORE_AND_AFTER: readonly Place[] = ['uploaded', 'moved'];

/** A restart does what another kill does not: the invocation goes on with what it had half done. */
const RESTARTED: readonly Place[] = [
  'intent',
  'part or file saved in the File Cabinet',
  'part recorded',
  'file saved',
  'uploaded',
  'moved',
];

const PLACES = (Object.keys(FILE_BOUNDARIES) as Place[]).flatMap((name) =>
  (['before', 'after'] as const)
    .filter((at) => at === 'after' || BEFORE_AND_AFTER.includes(name))
    .flatMap((at) =>
      (['kill', 'restart'] as const)
        .filter((by) => by === 'kill' || RESTARTED.includes(name))
        .map((by): [string, Place, typeof at, typeof by] => [
          `${by === 'kill' ? 'the run is killed' : 'the server restarts'} ${at} ${name}`,
          name,
          at,
          by,
        ]),
    ),
);

const OF_FILES = /File|Connection|file\.|customrecord_uc_(file|batch)/;

describe('Files, broken off anywhere', () => {
  test.each(PLACES)('%s', async (_, name, at, by) => {
    company.account.clock.advance(70 * MINUTES);
    begin();
    let struck = false;
    const strike = (moment: Moment) => {
      const here = JSON.stringify(boundaryOf(moment)) === JSON.stringify(FILE_BOUNDARIES[name]);
      if (struck || moment.at !== at || !here) return undefined;
      struck = true;
      // What people change meanwhile comes later than what is under way.
      change('changed');
      if (by === 'kill') throw new Killed('The run was killed.');
      return 'restart' as const;
    };
    run(strike);
    // JOOR takes what lies there at once, so that what follows has to find that out.
    await company.pickUp();
    company.account.clock.advance(6 * MINUTES);
    run(strike);
    expect(struck).toBe(true);
    expect(await calmDown()).toEqual([]);
  });

  test('the list has every place at which files can break off', async () => {
    expect(await calmDown()).toEqual([]);
    company.account.clock.advance(70 * MINUTES);
    begin();
    const passed = new Set<string>();
    const listen = (moment: Moment) => {
      const boundary = boundaryOf(moment);
      if (boundary && OF_FILES.test(`${boundary.call} ${boundary.subject}`)) {
        passed.add(JSON.stringify(boundary));
      }
      return undefined;
    };
    for (let turn = 0; turn < 2; turn += 1) run(listen);
    // What every run tries or keeps is told by the tests of the others.
    const listed = [...Object.values(FILE_BOUNDARIES), ...Object.values(BOUNDARIES)].map((boundary) =>
      JSON.stringify(boundary),
    );
    expect([...passed].filter((boundary) => !listed.includes(boundary))).toEqual([]);
    expect(passed.size).toBeGreaterThan(8);
  });
});
