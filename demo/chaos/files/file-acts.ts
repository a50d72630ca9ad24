import type { Moment, MomentListener } from '../../../local/runtime/run';
import {
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import {
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  LISTS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../account/fill-lists';
import { listValue } from '../../account/fill-settings';
import { Killed } from '../interruption';
import type { FileStage, ServerFault } from './file-stage';
import { agree } from './send-by-file';

/** A kind of trouble with files, played from its beginning to its end. */
type FileAct = (stage: FileStage) => Promise<void>;

const { scheduled, onDemand } = CUSTOMER_EXPORT.deployments;

/** A call that writes something or talks to the server: between two of them a break leaves something half done. */
const EFFECT = /^(Record\.save|record\.(submitFields|delete)|File\.save|file\.delete|Connection\.)/;

const isEffect = ({ call }: Moment): boolean => call !== undefined && EFFECT.test(call.name);

/** Whatever the server does while a file is on its way to it. */
const ON_THE_WAY: readonly ServerFault[] = [
  { kind: 'cut', times: 1 },
  { kind: 'full', times: 1 },
  { kind: 'short', times: 1 },
  { kind: 'slow', milliseconds: 1200, times: 2 },
  { kind: 'taken', times: 1 },
  { kind: 'taken', times: 1, after: 1 },
  { kind: 'readOnly' },
  { kind: 'noMove' },
  { kind: 'login' },
  { kind: 'login', after: 1 },
  { kind: 'hostKey' },
];

/** One fault of the server after the other, each while something new is to go. */
const serverFaults: FileAct = async (stage) => {
  const { chance } = stage;
  for (const fault of chance.some(ON_THE_WAY, 5)) {
    stage.mend(chance.number(1, 4));
    await stage.pass(65);
    await stage.fault(fault);
    await stage.run();
    if (chance.happens(50)) await stage.pickUp();
    await stage.pass(chance.one([1, 6]));
    if (chance.happens(50)) stage.mend(1);
    await stage.run();
    await stage.clearFaults();
    await stage.run();
    if (chance.happens(40)) await stage.settle();
  }
  await stage.settle();
};

/** JOOR leaves files lying for hours, or takes one while it is being written. */
const pickUps: FileAct = async (stage) => {
  const { chance } = stage;
  for (const kind of chance.some(['left', 'half'] as const, 2)) {
    await stage.fault({ kind });
    for (let hour = 0; hour < 3; hour += 1) {
      stage.mend(2);
      await stage.run();
      await stage.pass(65);
      await stage.run();
    }
    await stage.settle();
  }
};

/** Runs break off at one call after the other, and JOOR takes what lies there before the next one, or does not. */
const breaks: FileAct = async (stage) => {
  const { chance } = stage;
  await stage.settle();
  for (let broken = 0; broken < 7; broken += 1) {
    stage.mend(chance.number(1, 4));
    await stage.pass(65);
    const strikeAt = chance.number(1, 18);
    const side = chance.one(['before', 'after'] as const);
    const strike = chance.one(['kill', 'kill', 'restart'] as const);
    const where = chance.one(['REDUCE', 'SUMMARIZE', 'SUMMARIZE'] as const);
    let passed = 0;
    await stage.run({
      onMoment: (moment) => {
        if (moment.stage !== where || !isEffect(moment) || moment.at !== side) return undefined;
        passed += 1;
        if (passed !== strikeAt) return undefined;
        stage.note(`${strike} ${side} ${moment.call?.name} ${moment.call?.subject}`);
        if (chance.happens(50)) stage.edit('mend');
        if (strike === 'kill') throw new Killed('The run was killed.');
        return 'restart';
      },
    });
    if (chance.happens(60)) await stage.pickUp();
    if (chance.happens(30))
      await stage.fault(
        chance.one([
          { kind: 'login', times: 1 },
          { kind: 'slow', milliseconds: 1200, times: 1 },
        ]),
      );
    await stage.pass(chance.one([1, 6, 61]));
    await stage.run();
    await stage.clearFaults();
  }
  await stage.settle();
};

/** A second deployment runs from beginning to end, at any moment of a run that is under way. */
const sideBySide: FileAct = async (stage) => {
  const { chance } = stage;
  await stage.settle();
  for (let pair = 0; pair < 5; pair += 1) {
    stage.mend(2);
    await stage.pass(65);
    const second = chance.one([onDemand, ...scheduled.slice(1)]);
    await stage.run({ onMoment: atMoment(chance.number(1, 160), (told) => stage.runBeside(second, told)) });
    await stage.pass(chance.one([1, 6]));
    await stage.run();
  }
  await stage.settle();
};

/** Does something once, at so many moments from the beginning of a run on. */
function atMoment(number: number, act: (told: string) => void): MomentListener {
  let passed = 0;
  return ({ at, stage, call }) => {
    passed += 1;
    if (passed === number) act(`during ${stage}, at ${at} ${call?.name ?? ''}`);
    return undefined;
  };
}

/** A person has the customers of a file go once more, while others change. */
const sendAgain: FileAct = async (stage) => {
  const { chance } = stage;
  const ids = stage.mend(3);
  await stage.settle();
  // What changes soon after a file waits until its hour is over.
  await stage.pass(65);
  stage.mend(2);
  await stage.run();
  await stage.pass(6);
  await stage.run();
  stage.mend(1);
  await stage.pass(chance.number(6, 40));
  await stage.run();
  for (let round = 0; round < 2; round += 1) {
    const sent = (await stage.evidence()).files.filter(({ state }) => state === 'Delivered');
    const [file] = chance.some(sent, 1);
    if (!file) return;
    for (const id of chance.some(ids, chance.number(0, 2))) stage.edit('mend', id);
    stage.note(`Send Again of ${file.name}`);
    await stage.ask('send_file_again', { id: file.id });
    if (chance.happens(50)) await stage.fault({ kind: 'cut', times: 1 });
    await stage.run();
    await stage.pass(65);
    await stage.run();
    await stage.settle();
  }
};

/** The format changes: a draft, its test file, and JOOR's approval, with runs in between. */
const newFormat: FileAct = async (stage) => {
  const { chance, company } = stage;
  const { systemId } = company;
  stage.mend(3);
  await stage.settle();
  const { formats } = await stage.evidence();
  const version = Math.max(...formats.map((each) => each.version)) + 1;
  const format: FileFormat = {
    ...DEFAULT_FORMAT,
    columns: DEFAULT_FORMAT.columns.map((column) =>
      column.name === 'customer_alias' ? { ...column, name: `alias_${version}` } : column,
    ),
  };
  const go = async () => {
    if (chance.happens(50)) stage.mend(2);
    await stage.pass(65);
    await stage.run();
  };
  stage.note(`a draft of version ${version}`);
  await stage.ask('save_file_format', { systemId, format });
  await go();
  const { systems } = (await stage.ask('file_formats', {})) as {
    systems: { systemId: number; versions: { id: number }[] }[];
  };
  const id = systems.find((each) => each.systemId === systemId)?.versions[0]?.id ?? 0;
  stage.note(`the test file of version ${version}`);
  await stage.ask('make_test_file', { id });
  await go();
  // JOOR agrees on it when nothing of the old one lies there any more.
  await stage.pickUp();
  stage.note(`version ${version} is approved`);
  await stage.ask('approve_file_format', { id });
  await agree(company.joor, format);
  await go();
  await stage.settle();
};

/** Each file has everybody, for some hours; then changes alone again. */
const fullLists: FileAct = async (stage) => {
  const { account, systemId } = stage.company;
  const choose = (files: string) => {
    const value = listValue(account, LISTS.files.id, files);
    account.records.submitFields(EXTERNAL_SYSTEM.type, systemId, { [EXTERNAL_SYSTEM.files]: value }, ADMINISTRATOR);
    stage.note(`each file has: ${files}`);
  };
  choose(LISTS.files.full);
  for (let hour = 0; hour < 3; hour += 1) {
    stage.mend(1);
    stage.edit();
    await stage.pass(65);
    if (hour === 1)
      await stage.fault(
        stage.chance.one([
          { kind: 'cut', times: 1 },
          { kind: 'short', times: 1 },
        ]),
      );
    await stage.run();
    await stage.clearFaults();
  }
  choose(LISTS.files.changed);
  await stage.settle();
};

/** Customers are handed over by template: JOOR's staff enter some in days, others never; meanwhile they change. */
const template: FileAct = async (stage) => {
  const { chance, company } = stage;
  const { systemId, joor } = company;
  const ids = [stage.create(), stage.create(), stage.create()];
  if (chance.happens(50)) await stage.run();
  const answer = (await stage.ask('customer_template', { systemId })) as { template: { version: number } };
  const { version } = answer.template;
  const fill = { systemId, customerIds: ids, version, handOver: ids.length };
  stage.note(`${ids.join(', ')} are handed over by template`);
  const { lines } = (await stage.ask('fill_customer_template', fill)) as {
    lines: { customerId: number; code: string; name: string; faults: string[] }[];
  };
  const handed = lines.filter(({ faults }) => faults.length === 0);
  await stage.look();
  for (const { customerId } of chance.some(handed, 2)) stage.edit('mend', customerId);
  await stage.pass(65);
  await stage.run();
  await stage.pass(26 * 60);
  await stage.run();
  const [never, ...entered] = chance.some(handed, handed.length);
  if (entered.length > 0) {
    stage.note(`JOOR enters ${entered.map(({ customerId }) => customerId).join(', ')}`);
    await joor.admin('/admin/connections', {
      connections: entered.map(({ code, name }) => ({ customer_code: code, customer_name: name })),
    });
  }
  for (let day = 0; day < 4; day += 1) {
    await stage.pass(26 * 60);
    await stage.run();
    await stage.pass(65);
    await stage.run();
  }
  if (never) {
    const customerIds = [never.customerId];
    stage.note(`${never.customerId} was never given to JOOR`);
    await stage.ask('settle_hand_over', { systemId, customerIds, settlement: 'not' });
  }
  await stage.settle();
};

/** What scenarios of files play between the rounds in which anything may happen. */
export const FILE_ACTS = {
  'server faults': serverFaults,
  'pick-ups': pickUps,
  'files broken off': breaks,
  'files side by side': sideBySide,
  'send again': sendAgain,
  'new format': newFormat,
  'full lists': fullLists,
  template,
} as const satisfies Record<string, FileAct>;

export type FileActName = keyof typeof FILE_ACTS;

export const FILE_ACT_NAMES = Object.keys(FILE_ACTS) as FileActName[];
