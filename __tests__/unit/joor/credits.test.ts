import * as credits from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/credits';

const start = Date.UTC(2026, 0, 5);

describe('JOOR credits (api-docs.jooraccess.com/docs/rate-limits)', () => {
  test('60 POSTs use up a window of 300 credits, which turns 300 seconds after its first request', () => {
    let window: credits.CreditWindow = { startedAt: null, spent: 0 };
    for (let post = 0; post < 60; post += 1) {
      expect(credits.canAfford(window, start + post, credits.POST_CREDITS)).toBe(true);
      window = credits.spend(window, start + post, credits.POST_CREDITS);
    }
    expect(window).toEqual({ startedAt: start, spent: 300 });
    expect(credits.canAfford(window, start + 299_999, credits.POST_CREDITS)).toBe(false);
    expect(credits.reopensAt(window)).toBe(start + 300_000);
    expect(credits.canAfford(window, start + 300_000, credits.POST_CREDITS)).toBe(true);
    expect(credits.spend(window, start + 300_000, 5)).toEqual({ startedAt: start + 300_000, spent: 5 });
  });

  test('after a 429 nothing is sent until the window turns', () => {
    const window = credits.usedUp({ startedAt: start, spent: 5 }, start + 1000);
    expect(credits.canAfford(window, start + 1000, 1)).toBe(false);
    expect(credits.reopensAt(window)).toBe(start + 300_000);
  });

  test('a 429 that says when to come back moves the window there, never beyond a window', () => {
    const window = credits.usedUp({ startedAt: start, spent: 5 }, start + 1000, 42);
    expect(credits.reopensAt(window)).toBe(start + 43_000);
    expect(credits.reopensAt(credits.usedUp({ startedAt: null, spent: 0 }, start, 9999))).toBe(start + 300_000);
  });

  test('a reserve is left, and the reason names it with the time when credits come back', () => {
    const window = { startedAt: start, spent: 270 };
    expect(credits.canAfford(window, start + 1, credits.POST_CREDITS)).toBe(true);
    expect(credits.canAfford(window, start + 1, credits.POST_CREDITS, 30)).toBe(false);
    expect(credits.outOfCredits(window, 30)).toMatch(
      /the Credit Reserve of 30. New credits are available at 2026-01-05T00:05:00/,
    );
  });
});
