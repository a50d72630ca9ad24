import { type JoorHandle, startJoor } from '../../../local/joor/start';

/** Local JOORs that no company uses at the moment, by the options they were started with. */
const idle = new Map<string, JoorHandle[]>();
let isOver = false;

afterAll(async () => {
  isOver = true;
  await Promise.all([...idle.values()].flat().map((joor) => joor.stop()));
});

/** A local JOOR as if it had just been started: one that another company has given back, where there is one. */
export const takeJoor: typeof startJoor = async (options = {}) => {
  const name = JSON.stringify(options);
  const free = idle.get(name) ?? [];
  idle.set(name, free);
  const joor = free.pop() ?? (await startJoor(options));
  await joor.admin('/admin/reset', {});
  const stop = async () => {
    if (isOver) await joor.stop();
    else free.push(joor);
  };
  return { ...joor, stop };
};
