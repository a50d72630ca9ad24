import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { isEffect, Killed } from '../interruption';
import type { Act } from './scene';

const { scheduled, onDemand, next } = CUSTOMER_EXPORT.deployments;
const STAGES = ['GET_INPUT', 'GET_INPUT', 'MAP', 'REDUCE', 'REDUCE', 'REDUCE', 'SUMMARIZE'] as const;

/** One run after the other breaks off, each at another of the calls that write something or talk to JOOR. */
export const breaks: Act = async (scene) => {
  const { chance, desk } = scene;
  await scene.mendAll();
  await scene.run();
  await scene.match();
  await scene.pass(6);
  // One fails and is mended in turn, so that its record is closed and opened again.
  const [weak] = scene.mend(1);
  for (let broken = 0; broken < 6; broken += 1) {
    scene.mend(chance.number(2, 4));
    scene.note(desk.edit(broken % 2 === 0 ? 'spoil' : 'mend', weak));
    if (broken % 2 === 0 && chance.happens(50)) {
      await scene.run();
      await scene.pass(6);
      scene.note(desk.edit('mend', weak));
      await scene.run();
      await scene.pass(6);
      scene.note(desk.edit('spoil', weak));
    }
    const strikeAt = chance.one([1, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const side = chance.one(['before', 'after'] as const);
    const strike = chance.one(['kill', 'kill', 'restart'] as const);
    let passed = 0;
    await scene.run({
      onMoment: (moment) => {
        if (moment.stage !== 'REDUCE' || !isEffect(moment) || moment.at !== side) return undefined;
        passed += 1;
        if (passed !== strikeAt) return undefined;
        scene.broke();
        scene.note(`${strike} ${side} ${moment.call?.name} ${moment.call?.subject}`);
        if (strike === 'kill') throw new Killed('The run was killed.');
        return 'restart';
      },
    });
    await scene.pass(chance.one([1, 6, 11, 130]));
    if (chance.happens(60)) await scene.run({ clean: chance.happens(70) });
  }
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** Runs begin while others are under way, at every stage and in the same minute, some for customers that were asked for. */
export const sideBySide: Act = async (scene) => {
  const { chance, desk, office } = scene;
  await scene.mendAll();
  for (let pair = 0; pair < 3; pair += 1) {
    scene.mend(3);
    const [first, second] = chance.some([...scheduled, onDemand, next], 2);
    const stage = chance.one(STAGES);
    const at = chance.number(1, stage === 'REDUCE' ? 16 : 4);
    let passed = 0;
    await scene.run({
      ...(first ? { deployment: first } : {}),
      onMoment: (moment) => {
        if (moment.stage !== stage) return undefined;
        passed += 1;
        if (passed === at && second)
          scene.runBeside(second, `during ${moment.stage}, at ${moment.at} ${moment.call?.name ?? ''}`);
        return undefined;
      },
    });
    await scene.pass(chance.one([1, 5]));
    await scene.run();
  }
  scene.mend(2);
  const waiting = scene.begin(chance.one(scheduled));
  await scene.askBeside(() => office.work(desk.some(2), 'export'));
  waiting();
  await scene.look();
  await scene.pass(5);
  await scene.run();
  await scene.pass(5);
  scene.askHere(scene.mend(2), chance.one(scheduled));
  await scene.look();
  await scene.pass(12);
  await scene.run();
  await scene.pass(6);
  await scene.run();
};

/** Some customers cannot be read for the time of a run, as by a role that was restricted meanwhile. */
export const unreadable: Act = async (scene) => {
  const { chance, company } = scene;
  await scene.mendAll();
  await scene.run();
  const ids = scene.mend(4);
  const hidden = chance.some(ids, 2);
  const { statements } = company.account;
  const hide = (from: number, to: number) => statements.run('UPDATE customer SET id = ? WHERE id = ?', to, from);
  let isHidden = false;
  scene.note(`${hidden.join(', ')} cannot be read`);
  try {
    await scene.run({
      onMoment: ({ at, stage }) => {
        if (isHidden || at !== 'start' || stage !== 'REDUCE') return undefined;
        isHidden = true;
        for (const id of hidden) hide(id, -id);
        return undefined;
      },
      afterwards: () => {
        if (isHidden) for (const id of hidden) hide(-id, id);
        isHidden = false;
      },
    });
  } finally {
    if (isHidden) for (const id of hidden) hide(-id, id);
  }
  await scene.pass(6);
  await scene.run();
};
