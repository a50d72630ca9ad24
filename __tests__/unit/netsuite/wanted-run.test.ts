import {
  type MarkState,
  markIn,
  stepAfterSave,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/wanted-run';

const NOW = 1_000_000_000;

const step = (state: MarkState, secondsAgo: number, byHand: boolean) =>
  stepAfterSave({ state, at: NOW - secondsAgo * 1000 }, NOW, byHand);

describe('A save', () => {
  test('that knows of no run submits one, whoever saves', () => {
    expect(stepAfterSave(null, NOW, true)).toBe('submit');
    expect(stepAfterSave(null, NOW, false)).toBe('submit');
  });

  test.each<[MarkState, number, string, string]>([
    // A run that is queued takes it, and none helps while nothing can be sent.
    ['queued', 299, 'nothing', 'nothing'],
    ['held', 299, 'nothing', 'nothing'],
    // The run at work has another one follow; after a minute that is doubtful.
    ['busy', 59, 'nothing', 'nothing'],
    ['busy', 60, 'submit', 'submit'],
    // A person is not kept waiting by an import.
    ['begun', 59, 'submit', 'note'],
    ['begun', 60, 'submit', 'submit'],
    ['noted', 59, 'submit', 'nothing'],
    ['noted', 60, 'submit', 'submit'],
  ])('at %s %i seconds ago: by hand %s, in an import %s', (state, seconds, byHand, imported) => {
    expect([step(state, seconds, true), step(state, seconds, false)]).toEqual([byHand, imported]);
  });
});

test('a mark that is nothing of ours counts as none', () => {
  expect(markIn(null)).toBeNull();
  expect(markIn('yes')).toBeNull();
  expect(markIn('queued 1000')).toEqual({ state: 'queued', at: 1000 });
});
