import { Link } from 'wouter-preact';
import { where } from '../../shell/where';
import type { Overview } from './contract';
import { isWithoutResult, TILES, wordsOf } from './counts';

/** The counts that matter, each the way to its list. */
export function Tiles({ tiles, others }: Pick<Overview, 'tiles' | 'others'>) {
  return (
    <>
      <ul class="uc-tiles">
        {TILES.map(({ key, label, note, path, tone }) => (
          <li key={key}>
            <Link href={path} class={`uc-tile uc-${tiles[key] > 0 ? tone : 'quiet'}`}>
              <span class="uc-tile-label">{label}</span>
              <span class="uc-tile-count">{tiles[key].toLocaleString('en')}</span>
              <span class="uc-tile-note">{note}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Others label="Given to JOOR, which reports no result" others={others.filter(isWithoutResult)} />
      <Others label="Not exported" others={others.filter((other) => !isWithoutResult(other))} />
    </>
  );
}

function Others({ label, others }: { label: string; others: Overview['others'] }) {
  if (others.length === 0) return null;
  return (
    <p class="uc-muted">
      {label}:{' '}
      {others.map(({ state, count }, index) => (
        <span key={state}>
          {index > 0 && ', '}
          <Link href={where('/customers', { state })}>
            {count.toLocaleString('en')} {wordsOf(state)}
          </Link>
        </span>
      ))}
    </p>
  );
}
