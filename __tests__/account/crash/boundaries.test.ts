import { BOUNDARIES, REFUSED_TOKEN } from './boundaries';
import { Story } from './story';

let story: Story;

afterEach(() => story.stop());

test('the table has every boundary that lives pass, with a refused token and without, and no other', async () => {
  const passed = new Set<string>();
  for (const faults of [[], [REFUSED_TOKEN]]) {
    story = await Story.begin({ name: 'no crash', faults });
    await story.goWrong();
    expect(await story.calmDown()).toEqual([]);
    for (const boundary of story.sender.passed) passed.add(boundary);
    if (faults.length === 0) await story.stop();
  }
  const listed = Object.values(BOUNDARIES).map((boundary) => JSON.stringify(boundary));
  expect([...passed].sort()).toEqual(listed.sort());
});
