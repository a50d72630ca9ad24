import { type JoorHandle, startJoor } from '../../../local/joor/start';

/** Local JOORs that no company uses at the moment, by their tokens. */
const idle = new Map<string, JoorHandle[]>();
let isOver = false;

afterAll(async () => {
  isOver = true;
  await Promise.all([...idle.values()].flat().map((joor) => joor.stop()));
});

/** A local JOOR as if it had just been started: one that another company has given back, where there is one. */
export async function takeJoor(tokens: string[]): Promise<JoorHandle> {
  const free = idle.get(tokens.join()) ?? [];
  idle.set(tokens.join(), free);
  const joor = free.pop() ?? (await startJoor({ tokens }));
  await joor.admin('/admin/reset', {});
  return {
    ...joor,
    stop: async () => {
      if (isOver) await joor.stop();
      else free.push(joor);
    },
  };
}
