import { clearFaults } from '../faults';
import type { Scene } from './scene';

const DAY = 24 * 60;

/** No fault in any JOOR, and nothing else is changed. */
export async function clearAll({ company }: Scene): Promise<void> {
  for (const { joor } of company.systems) await clearFaults(joor);
}

/** A sweep now, so that none comes for a day: what is found then has been found by itself. */
export async function sweepFirst(scene: Scene): Promise<void> {
  await scene.mendAll();
  await scene.pass(DAY + 60);
  await scene.run();
  await scene.pass(6);
  await scene.run({ clean: true });
}

/** Somebody else's changes, so that the watermark moves on. */
export async function lifeGoesOn(scene: Scene): Promise<void> {
  for (const minutes of [100, 100]) {
    await scene.pass(minutes);
    scene.note(scene.desk.edit('mend'));
    await scene.run();
  }
}
