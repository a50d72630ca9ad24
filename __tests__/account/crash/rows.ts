import { type Row, Story } from './story';
import { TABLE, USUAL_END } from './table';

/** A test for each row of the table that `belongs`: every file of tests takes its part, so that they run side by side. */
export function testRows(belongs: (row: Row) => boolean): void {
  const rows = TABLE.filter(belongs).map((row): [string, Row] => [row.name, row]);
  test.each(rows)('%s', async (_, row) => {
    const story = await Story.begin(row);
    try {
      await liveThrough(story, row);
    } finally {
      await story.stop();
    }
  });
}

async function liveThrough(story: Story, row: Row): Promise<void> {
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
}
