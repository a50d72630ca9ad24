import { BOUNDARIES, REFUSED_TOKEN } from './boundaries';
import { type Row, Story } from './story';
import { TABLE, USUAL_END } from './table';

jest.setTimeout(30_000);

let story: Story;

afterEach(() => story.stop());

test.each(TABLE.map((row): [string, Row] => [row.name, row]))('%s', async (_, row) => {
  story = await Story.open(row);
  await story.setUp();
  await story.goWrong();
  expect(story.pause).toMatch(row.pause ?? /^$/);
  expect(story.brand.states()).toMatchObject(row.between ?? {});
  expect(story.interrupted).toBe(row.interruption !== undefined);
  expect(await story.faultActed()).toBe((row.faults ?? []).length > 0);

  if (row.editing) expect(await story.newestIsSent()).toBe(true);

  expect(await story.calmDown()).toEqual([]);
  expect(story.brand.states()).toEqual({ ...USUAL_END, ...row.end });
  expect(story.pause).toBe('');
  expect(story.sender.unlisted).toEqual([]);
});

test('the table has every boundary that lives pass, with a refused token and without, and no other', async () => {
  const passed = new Set<string>();
  for (const faults of [[], [REFUSED_TOKEN]]) {
    story = await Story.open({ name: 'no crash', faults });
    await story.setUp();
    await story.goWrong();
    expect(await story.calmDown()).toEqual([]);
    for (const boundary of story.sender.passed) passed.add(boundary);
    if (faults.length === 0) await story.stop();
  }
  const listed = Object.values(BOUNDARIES).map((boundary) => JSON.stringify(boundary));
  expect([...passed].sort()).toEqual(listed.sort());
});
