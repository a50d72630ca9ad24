import { ok, type SetUpCheck, warning, wrong } from './check';

/** The saved searches. */
export function searchChecks(
  searches: readonly { title: string; state: 'as made' | 'changed' | 'missing' }[],
): SetUpCheck[] {
  return searches.map(({ title, state }) => {
    const id = `search-${title}`;
    if (state === 'as made') return ok(id, `The saved search ${title} is there.`);
    if (state === 'missing')
      return wrong(id, `The saved search ${title} is missing.`, 'Press Create or repair searches.');
    return warning(id, `The saved search ${title} was changed.`, 'Press Create or repair searches to reset it.');
  });
}
