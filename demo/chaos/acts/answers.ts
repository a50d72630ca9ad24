import { answerWith, type FaultName } from '../faults';
import type { Act } from './scene';
import { clearAll, lifeGoesOn } from './scene-parts';

const ODD: readonly [FaultName, ...FaultName[]] = [
  'half an answer',
  'a page instead of JSON',
  'a page instead of JSON, not processed',
  'no job in the reply',
  'a job without a number',
  'a status that never ends',
  'an error code under HTTP 200',
  'an error code under HTTP 200, with a job',
  'HTTP 503',
  'HTTP 504 after processing',
  'HTTP 401',
  'HTTP 400',
];

/** JOOR answers POSTs as it should not, in one way after the other. */
export const oddAnswers: Act = async (scene) => {
  const { chance } = scene;
  for (const name of chance.some(ODD, ODD.length)) {
    scene.mend(chance.number(2, 7));
    await scene.fault(name, { after: 0, times: chance.number(1, 2), method: 'POST' });
    await scene.run();
    await clearAll(scene);
    await scene.pass(chance.one([0, 1, 6, 31]));
    if (chance.happens(50)) await scene.run();
  }
  await scene.mendAll();
  await scene.run();
  await scene.pass(31);
  await scene.run({ clean: true });
};

/** JOOR refuses a batch for one customer in it, or for all. */
export const refusals: Act = async (scene) => {
  const { chance, desk, office } = scene;
  office.set('batchSize', chance.one([3, 6, 100]));
  const everyone = chance.happens(50);
  await scene.joor({ refuseInvalid: true });
  const ids = scene.mend(everyone ? 13 : 7);
  const refused = everyone ? ids : chance.some(ids, chance.number(1, 3));
  for (const id of refused) desk.edit('refuse', id);
  scene.note(`${refused.join(', ')} have a term that JOOR refuses`);
  if (everyone) office.set('batchSize', 100);
  await scene.run();
  await scene.pass(chance.one([1, 6]));
  await scene.run();
  await scene.pass(31);
  await scene.run({ clean: !everyone });
  office.set('batchSize', 3);
  scene.mend(3);
  await scene.mendAll();
  await scene.run();
};

/** JOOR has no credits left, or others have spent them, or a reserve is kept. */
export const throttling: Act = async (scene) => {
  const { chance, office } = scene;
  await scene.match();
  await scene.run();
  await scene.pass(6);
  for (const name of chance.some(['HTTP 429', 'HTTP 429 with Retry-After'] as const, 2)) {
    scene.mend(2);
    await scene.run();
    await scene.pass(3);
    scene.mend(3);
    await scene.fault(name, { after: 0, times: 1, method: 'POST' });
    await scene.run();
    for (const minutes of [chance.one([1, 2]), 1]) {
      await scene.pass(minutes);
      await scene.run();
    }
    await scene.pass(6);
  }
  await clearAll(scene);
  office.set('reserve', 290);
  scene.mend(10);
  await scene.run();
  await scene.pass(6);
  await scene.run();
  office.set('reserve', 0);
  await scene.mendAll();
  await scene.run();
};

/** The answer for new customers is lost, and they change before anybody knows what became of them. */
export const lostAndChanged: Act = async (scene) => {
  const { chance, desk } = scene;
  await scene.mendAll();
  for (let made = 0; made < 3; made += 1) scene.note(desk.create({ good: true }));
  const ids = desk.newest(3);
  await scene.fault('no answer, processed', { after: 0, times: null, method: 'POST' });
  await scene.run();
  await clearAll(scene);
  await scene.match();
  // A change that JOOR's reply does not show.
  for (const id of ids) scene.note(desk.edit(chance.one(['ring', 'write', 'price'] as const), id));
  await scene.pass(chance.one([1, 6]));
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** An answer is lost, and then somebody puts the customer as it was before. */
export const lostAndBack: Act = async (scene) => {
  const { chance, desk } = scene;
  const ids = scene.mend(4, false);
  await scene.mendAll();
  await scene.run();
  await scene.match();
  await scene.pass(6);
  await scene.run({ clean: true });
  for (const id of ids) scene.note(desk.edit(chance.one(['mend', 'write', 'ring'] as const), id));
  const name = chance.one(['no answer, processed', 'a page instead of JSON', 'HTTP 504 after processing'] as const);
  await scene.fault(name, { after: 0, times: null, method: 'POST' });
  await scene.run();
  await clearAll(scene);
  // What they become in between is not sent: then nothing but the lost answer speaks for sending them as they were.
  const spoilt = chance.happens(70);
  if (spoilt) {
    for (const id of ids) scene.note(desk.edit('spoil', id));
    await scene.run();
    for (const id of ids) scene.note(desk.edit('restore', id));
  }
  for (const id of ids) scene.note(desk.edit('restore', id));
  await scene.mendAll();
  await scene.run();
  await scene.pass(31);
  await scene.run({ clean: true });
};

/** Requests whose answers are lost are taken half a day later, over what was sent since. */
export const late: Act = async (scene) => {
  const { chance, desk, office } = scene;
  await scene.joor({ fullerReplies: true });
  office.set('compared', 'customer_code, customer_name');
  const known = scene.mend(2, true);
  await scene.mendAll();
  await scene.run();
  await scene.match();
  await scene.pass(6);
  await scene.run();
  const fresh = [desk.create({ good: true }), desk.create({ good: true })];
  scene.note(fresh.join(', '));
  const ids = [...known, ...desk.newest(2)];
  for (const id of known) scene.note(desk.edit('mend', id));
  for (let lost = chance.number(1, 2); lost > 0; lost -= 1) {
    await scene.fault('no answer, processed half a day later', { after: 0, times: null });
    await scene.run();
    await clearAll(scene);
    await scene.pass(chance.one([1, 6, 11]));
    for (const id of ids) scene.note(desk.edit('mend', id));
  }
  if (chance.happens(50)) {
    await scene.fault('no answer, processed', { after: 0, times: 2, method: 'POST' });
    await scene.run();
    await clearAll(scene);
  }
  await scene.mendAll();
  for (const minutes of [1, 11, 21, 13 * 60, 14 * 60, 60, 26 * 60]) {
    await scene.run();
    await scene.pass(minutes);
    await scene.match();
  }
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
};

/** JOOR shows other values than were sent, once or for as long as it takes. */
export const differences: Act = async (scene) => {
  const { chance, office, company } = scene;
  await scene.joor({ fullerReplies: true });
  office.set('compared', 'customer_code, customer_name');
  scene.mend(4);
  await scene.mendAll();
  await scene.run();
  await scene.match();
  await scene.pass(6);
  await scene.run();
  const ids = scene.mend(3);
  // Read back only when others have moved the watermark on.
  const isSlow = chance.happens(50);
  if (isSlow) await scene.joor({ queueSeconds: 5 * 3600 });
  if (chance.happens(40)) {
    for (const { joor } of company.systems)
      await joor.admin('/admin/faults', { method: 'POST', path: '/v2/*', records: 1 });
    scene.note('JOOR takes only the first connection of a request');
  } else {
    for (const system of company.systems) {
      for (const { customerId, code } of scene.statesOf(system)) {
        if (!ids.includes(customerId) || code === '') continue;
        const content = {
          response: { code: 0 },
          connections: [{ customer_code: code, customer_name: 'Somebody Else 0' }],
        };
        const path = `/v2/connection/customer_code/${encodeURIComponent(code)}/`;
        await answerWith(system.joor, path, 200, JSON.stringify({ connections: content }));
      }
    }
    scene.note(`JOOR shows others for ${ids.join(', ')}`);
  }
  await scene.run();
  if (isSlow) {
    await lifeGoesOn(scene);
    await scene.joor({ queueSeconds: 1 });
    await scene.pass(60);
    await scene.run();
  }
  const rounds = chance.number(1, 4);
  for (let round = 0; round < rounds; round += 1) {
    await scene.pass(chance.one([6, 11, 250]));
    await scene.run();
  }
  await clearAll(scene);
  await scene.pass(6);
  scene.mend(3);
  await scene.run();
  await scene.pass(6);
  await scene.run();
};
