import { useId } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Count } from '../../shell/parts/Count';
import { RecordLink } from '../../shell/parts/RecordLink';
import { When } from '../../shell/parts/When';
import { saveCsv } from '../../shell/table/csv';
import type { Clash, HandOver, HandOverList, ListRow, Where } from './contract';
import { customersPath } from './paths';
import { columnsOf } from './sheets';
import type { Doing } from './use-hand-over';

interface PrerequisiteListProps {
  list: HandOverList;
  handOver: HandOver;
  busy: boolean;
  onChange(handOver: HandOver): void;
  run: Doing['run'];
}

/** One list: its values, what clashes, and whether JOOR has loaded it. */
export function PrerequisiteList({ list, handOver, busy, onChange, run }: PrerequisiteListProps) {
  const { name, title, needed, rows, clashes, loaded } = list;
  const heading = useId();
  const { systemId, system, looking } = handOver;
  const waits = busy || !looking?.complete || (rows.length === 0 && !loaded);
  const mark = (on: boolean) =>
    run(async () =>
      onChange(await post('mark_loaded', { systemId, list: name, loaded: on, version: looking?.version ?? 0 })),
    );
  const added = rows.filter((row) => row.loaded === false).length;
  return (
    <section class="uc-card uc-prerequisite" aria-labelledby={heading}>
      <div class="uc-hand-over-head">
        <h3 id={heading}>
          {title} <span class="uc-muted">{rows.length.toLocaleString('en')}</span>
        </h3>
        <div class="uc-row-actions">
          <label class="uc-tick">
            <input
              type="checkbox"
              checked={loaded !== null}
              aria-disabled={waits}
              onClick={(event) => {
                // The server says whether it is noted.
                event.preventDefault();
                if (!waits) mark(loaded === null);
              }}
            />
            JOOR has loaded this<span class="uc-hidden">: {title}</span>
          </label>
          {rows.length > 0 && (
            <Button
              aria-label={`Download CSV: ${title}`}
              onClick={() =>
                saveCsv(
                  `JOOR ${title} ${system}`,
                  columnsOf(list).map((column, at) => ({ ...column, name: String(at) })),
                  rows,
                )
              }
            >
              Download CSV
            </Button>
          )}
        </div>
      </div>
      <p class="uc-muted">{needed}</p>
      {loaded && (
        <p>
          {counted(loaded.rows, 'value')} loaded, noted by {loaded.by}, <When moment={loaded.at} />.
          {added > 0 && ` ${counted(added, 'value')} came since or changed.`}
          {list.unused.length > 0 && ` ${counted(list.unused.length, 'loaded value')} no longer used by customers.`}{' '}
          {(added > 0 || list.unused.length > 0) && (
            <Button
              kind="link"
              aria-disabled={waits}
              onClick={() => mark(true)}
              aria-label={`Note ${title} as loaded anew`}
            >
              JOOR has loaded it as it is now
            </Button>
          )}
        </p>
      )}
      <Unused rows={list.unused} />
      <Clashes clashes={clashes} title={title} systemId={systemId} />
      {rows.length === 0 ? (
        <p class="uc-muted">No enabled customer uses any.</p>
      ) : (
        <Values list={list} systemId={systemId} />
      )}
    </section>
  );
}

/** Values that JOOR has loaded and no customer uses any more. */
function Unused({ rows }: { rows: readonly string[][] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>Loaded, and no longer used</summary>
      <ul>
        {rows.map((values) => (
          <li key={values.join('|')} class="uc-exact">
            {values.filter((value) => value !== '').join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Clashes({ clashes, title, systemId }: { clashes: readonly Clash[]; title: string; systemId: number }) {
  if (clashes.length === 0) return null;
  return (
    <ul class="uc-checks" aria-label={`Clashes: ${title}`}>
      {clashes.map(({ severity, sentence, fix, where }) => (
        <li key={`${sentence}${fix}`}>
          <span class={`uc-badge uc-${severity === 'fault' ? 'bad' : 'amber'}`}>
            {severity === 'fault' ? 'Clash' : 'Doubtful'}
          </span>
          <div>
            {sentence}{' '}
            <strong>
              {fix} <Place where={where} systemId={systemId} />
            </strong>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Place({ where, systemId }: { where: Where; systemId: number }) {
  switch (where.kind) {
    case 'value-map':
      return <Link href="/set-up/value-map">Value Map</Link>;
    case 'field-map':
      return <Link href="/set-up/field-map">Field Map</Link>;
    case 'external-system':
      return <Link href={`/set-up/external-systems/${systemId}`}>External System</Link>;
    default:
      return (
        <RecordLink type={where.kind} id={where.id}>
          {where.name}
        </RecordLink>
      );
  }
}

/** Rows that are shown at once; a list of company numbers may have thousands. */
const SHOWN = 100;

function Values({ list, systemId }: { list: HandOverList; systemId: number }) {
  const { name, title, columns, rows, clashes } = list;
  const worst = new Map<string, Clash['severity']>();
  for (const { rows: concerned, severity } of clashes) {
    for (const row of concerned) {
      const key = JSON.stringify(row);
      if (worst.get(key) !== 'fault') worst.set(key, severity);
    }
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="uc-scroll" tabIndex={0} aria-label={`Values: ${title}`}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
              <th scope="col" class="uc-number">
                Customers
              </th>
              <th scope="col">From</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <Row
                key={row.values.join('|')}
                row={row}
                list={name}
                systemId={systemId}
                clash={worst.get(JSON.stringify(row.values))}
              />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN && (
        <p class="uc-muted">
          The first {SHOWN} of {rows.length.toLocaleString('en')}. The downloads have all of them.
        </p>
      )}
    </>
  );
}

interface RowProps {
  row: ListRow;
  list: HandOverList['name'];
  systemId: number;
  clash: Clash['severity'] | undefined;
}

function Row({ row, list, systemId, clash }: RowProps) {
  return (
    <tr>
      {row.values.map((value, at) => (
        <td key={at} class="uc-exact">
          {value === '' ? <span class="uc-muted">none</span> : value}
        </td>
      ))}
      <td class="uc-number">
        <Count
          value={row.customers}
          to={customersPath(systemId, list, row.values)}
          of={`customers with ${row.values.filter((value) => value !== '').join(', ')}`}
        />
      </td>
      <td>{row.from.join(', ')}</td>
      <td>
        {clash === 'fault' && <span class="uc-badge uc-bad">Clash</span>}
        {clash === 'warning' && <span class="uc-badge uc-amber">Doubtful</span>}
        {row.loaded === true && <span class="uc-badge uc-good">Loaded</span>}
        {row.loaded === false && <span class="uc-badge uc-amber">Not loaded</span>}
      </td>
    </tr>
  );
}
