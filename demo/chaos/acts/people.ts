import { CUSTOMER_EXPORT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Act } from './scene';

const { onDemand } = CUSTOMER_EXPORT.deployments;
const DAY = 24 * 60;

/** Upload and Update are by hand: people choose who goes. */
export const byHand: Act = async (scene) => {
  const { chance, office, desk } = scene;
  await scene.mendAll();
  await scene.run();
  for (const name of ['upload', 'update'] as const) {
    if (chance.happens(75)) for (const _ of scene.company.systems) await scene.did(office.turnSwitch(name, 'by hand'));
  }
  for (let round = 0; round < 3; round += 1) {
    scene.mend(2);
    scene.note(desk.create({ good: true }));
    await scene.run();
    await scene.pass(chance.one([6, 31, 200]));
    if (chance.happens(60)) await scene.run({ deployment: onDemand, ids: desk.some(2) });
    else await scene.did(await office.work(desk.some(2), 'export'));
    await scene.run();
    await scene.pass(6);
  }
  if (chance.happens(30)) await scene.did(office.turnSwitch('upload', 'off'));
  await scene.run();
  office.switchOn();
  scene.note('everything is automatic');
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** Failing customers get other faults, and people dismiss, reopen and RESYNC their records. */
export const queue: Act = async (scene) => {
  const { chance, office, desk } = scene;
  await scene.mendAll();
  const ids = scene.mend(4);
  for (const id of ids) scene.note(desk.edit('spoil', id));
  await scene.run({ clean: true });
  for (let round = 0; round < 3; round += 1) {
    await scene.pass(6);
    await scene.did(await office.work(ids, chance.one(['dismiss', 'dismiss', 'reopen', 'resync'] as const)));
    for (const id of chance.some(ids, 3))
      scene.note(desk.edit(chance.one(['spoil', 'spoil', 'touch', 'ring', 'mend'] as const), id));
    await scene.run();
    await scene.pass(6);
    await scene.run({ clean: true });
  }
  for (const id of ids) scene.note(desk.edit('mend', id));
  await scene.run({ clean: true });
};

/** Several new customers come with one code. */
export const sharedCodes: Act = async (scene) => {
  const { chance, desk } = scene;
  await scene.mendAll();
  for (let round = 0; round < 2; round += 1) {
    const code = `S-${desk.known.length}`;
    for (let made = chance.number(2, 3); made > 0; made -= 1) scene.note(desk.create({ good: true, code }));
    await scene.pass(1);
    await scene.run();
    await scene.pass(6);
    await scene.run({ clean: true });
  }
  const [id] = desk.newest(1);
  if (id !== undefined) scene.note(desk.edit('renumber', id));
  await scene.run();
};

/** The maps change soon after a sweep. */
export const maps: Act = async (scene) => {
  const { chance, office } = scene;
  await scene.mendAll();
  scene.mend(3);
  await scene.pass(DAY + 60);
  await scene.run();
  await scene.pass(6);
  await scene.run();
  for (const what of chance.some(['term', 'price', 'otherPrice', 'warehouse', 'warehouse'] as const, 3)) {
    await scene.did(office.changeSettings(what));
    await scene.run();
    await scene.pass(6);
    await scene.run({ clean: true });
  }
};

/** Most customers are deselected at once, by something that leaves no trace, and come back. */
export const shrinking: Act = async (scene) => {
  const { chance, office, desk } = scene;
  await scene.mendAll();
  const ids = scene.mend(22);
  office.set('batchSize', 100);
  await scene.run();
  await scene.pass(6);
  await scene.run();
  const gone = chance.some(ids, ids.length - 1);
  for (const id of gone) await scene.did(office.deselectUnseen([id]));
  for (const id of desk.some(100)) if (!gone.includes(id)) scene.note(desk.edit('unflag', id));
  await scene.run();
  await scene.pass(chance.one([6, DAY + 60]));
  await scene.run();
  for (const id of gone.slice(0, 18)) scene.note(desk.edit('mend', id));
  office.confirmCount();
  office.set('batchSize', 3);
  await scene.run();
  await scene.pass(6);
  await scene.run();
};

/** Customers are merged, deleted, taken off and put back, and some leave without a trace. */
export const comingAndGoing: Act = async (scene) => {
  const { chance, office, desk } = scene;
  await scene.mendAll();
  const ids = scene.mend(5);
  await scene.run();
  await scene.pass(6);
  for (const edit of chance.some(['merge', 'delete', 'unflag', 'inactivate', 'merge'] as const, 3)) {
    scene.note(desk.edit(edit));
    await scene.run({ clean: true });
    await scene.pass(6);
  }
  for (const id of ids.slice(0, 3)) await scene.did(office.deselectUnseen([id]));
  await scene.pass(DAY + 60);
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** One value after the other changes, each alone. */
export const oneValue: Act = async (scene) => {
  const { chance, desk } = scene;
  await scene.mendAll();
  const ids = scene.mend(4);
  await scene.run();
  await scene.pass(6);
  for (const edit of chance.some(['move', 'ring', 'write', 'contact', 'price', 'rename'] as const, 6)) {
    for (const id of ids) scene.note(desk.edit(edit, id));
    await scene.run({ clean: true });
    await scene.pass(6);
  }
};
