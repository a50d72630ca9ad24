import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { answerWith } from '../faults';
import type { Act } from './scene';
import { clearAll, lifeGoesOn, sweepFirst } from './scene-parts';

const DAY = 24 * 60;

/** JOOR takes no POST, for minutes or for days. */
export const outage: Act = async (scene) => {
  const { chance } = scene;
  await sweepFirst(scene);
  scene.mend(chance.number(1, 3), true);
  const name = chance.weighted({
    'HTTP 503 to every POST': 2,
    'no answer, processed': 1,
    'no answer, not processed': 1,
  });
  await scene.fault(name, { after: 0, times: null, method: 'POST' });
  const isLong = chance.happens(60);
  // At first runs come as often as they do, and nothing is to go before its time.
  for (const minutes of [1, 4, 6, chance.one([1, 6]), chance.one([2, 7])]) {
    await scene.run();
    await scene.pass(minutes);
  }
  for (let run = 0; run < (isLong ? 16 : 3); run += 1) {
    await scene.run();
    await scene.pass(isLong ? chance.one([245, 245, 245, 3]) : chance.one([1, 2, 4, 6, 7]));
  }
  await clearAll(scene);
  if (chance.happens(50)) await scene.pass(300);
  await scene.run();
  await scene.pass(300);
  await scene.run({ clean: true });
};

/** Hours in which no POST is taken; later everything works, and what is due is out of sight of the look for changes. */
export const dueLater: Act = async (scene) => {
  const { chance, office } = scene;
  await sweepFirst(scene);
  office.set('batchSize', 100);
  const name = chance.weighted({ 'HTTP 503': 2, 'no answer, processed': 1, 'no answer, not processed': 1 });
  await scene.fault(name, { after: 0, times: null, method: 'POST' });
  for (let change = 0; change < 3; change += 1) {
    scene.mend(2);
    await scene.run();
    await scene.pass(chance.number(125, 150));
  }
  await clearAll(scene);
  await scene.pass(250);
  await scene.run({ clean: true });
  office.set('batchSize', 3);
  await scene.pass(300);
  await scene.run({ clean: true });
};

/** Uploads or updates are off for some hours, and on again. */
export const heldBack: Act = async (scene) => {
  const { chance, office, desk } = scene;
  await sweepFirst(scene);
  const name = chance.one(['upload', 'update'] as const);
  for (const _ of scene.company.systems) await scene.did(office.turnSwitch(name, 'off'));
  scene.mend(2);
  scene.note(desk.create({ good: true }));
  await scene.run();
  await lifeGoesOn(scene);
  await scene.pass(200);
  office.switchOn();
  scene.note('every switch is on');
  await scene.run({ clean: true });
};

/** JOOR's jobs take days, or JOOR forgets them. */
export const slowJobs: Act = async (scene) => {
  const { chance, company } = scene;
  await scene.mendAll();
  await scene.run();
  const forgets = chance.happens(50);
  if (forgets) {
    for (const { joor } of company.systems) await answerWith(joor, '/v2/bulk-connection/*', 404);
    scene.note('JOOR forgets every job');
  } else await scene.joor({ queueSeconds: 2 * DAY * 60 });
  scene.mend(3);
  for (const minutes of [6, 6, 125, DAY + 5, chance.one([6, 125])]) {
    await scene.run({ clean: true });
    await scene.pass(minutes);
    if (chance.happens(30)) scene.mend(1);
  }
  if (forgets) await clearAll(scene);
  else await scene.joor({ queueSeconds: 1 });
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** Days in which JOOR connects nobody, some wait in the queue, and what is finished is removed. */
export const retention: Act = async (scene) => {
  const { chance, office, desk } = scene;
  office.set('retentionDays', 1);
  await scene.joor({ matchDelay: 40 * DAY * 60, queueSeconds: chance.happens(20) ? 5 * DAY * 60 : 1 });
  await scene.mendAll();
  scene.note(desk.create({ good: true }));
  scene.note(desk.create({ good: true }));
  const spoilt = chance.some(scene.mend(3), 2);
  for (const id of spoilt) scene.note(desk.edit('spoil', id));
  await scene.run();
  await scene.pass(6);
  if (chance.happens(50)) await scene.did(await office.work(spoilt, 'dismiss'));
  for (let day = 0; day < 4; day += 1) {
    await scene.run({ clean: true });
    await scene.pass(DAY + 30);
  }
  await scene.joor({ matchDelay: 6 * 3600, queueSeconds: 1 });
  await scene.run();
};

/** A run cannot save a row; others change meanwhile, so that the watermark would pass. */
export const lockedRow: Act = async (scene) => {
  const { chance } = scene;
  await sweepFirst(scene);
  // Changes so far apart that whoever looks back from the later one does not see the earlier one.
  scene.mend(2);
  await scene.pass(200);
  scene.mend(2);
  await scene.runLocked(chance.one(['batch', 'state'] as const));
  await scene.pass(6);
  await scene.run({ clean: true });
  await lifeGoesOn(scene);
  await scene.pass(200);
  await scene.run({ clean: true });
};

/** A deploy: everything is paused, at rest or in the middle of a run, while jobs are open and settings wrong. */
export const deployPause: Act = async (scene) => {
  const { chance, office } = scene;
  office.set('batchSize', 1);
  await scene.mendAll();
  scene.mend(3);
  if (chance.happens(50)) {
    let asked = false;
    const at = chance.number(1, 2);
    let posts = 0;
    await scene.run({
      onMoment: ({ at: when, call }) => {
        if (asked || when !== 'before' || call?.name !== 'https.post') return undefined;
        posts += 1;
        if (posts < at) return undefined;
        asked = true;
        scene.pauseBeside();
        return undefined;
      },
    });
  }
  if (!office.isPaused) await scene.did(await office.pause(true));
  scene.mend(2);
  for (const step of chance.some(['mistake', 'wait', 'refused token', 'request'] as const, 3)) {
    if (step === 'mistake') await scene.did(office.mistake(true));
    if (step === 'refused token') await scene.fault('HTTP 401', { after: 0, times: 2 });
    if (step === 'request')
      await scene.run({ deployment: CUSTOMER_EXPORT.deployments.onDemand, ids: scene.desk.some(2) });
    await scene.run();
    if (step === 'mistake') await scene.did(office.mistake(false));
    await scene.pass(chance.one([6, 31, 300]));
    await scene.run();
  }
  await clearAll(scene);
  office.set('batchSize', 3);
  await scene.mendAll();
  await scene.run();
  await scene.pass(6);
  await scene.run();
};
