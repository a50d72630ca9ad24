import { useState } from 'preact/hooks';
import { counted } from '../../sync/records/counted';
import type { DiffLine, PreviewLine } from './contract';

const WORDS: Record<DiffLine['change'], string> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  same: 'Same',
  unknown: 'Sent before, not stored',
};

/** The payload against what was sent last, each value with where it comes from in NetSuite. */
export function Diff({
  diff,
  compared,
  name,
  open,
}: Pick<PreviewLine, 'diff' | 'compared' | 'name'> & { open: boolean }) {
  const [all, setAll] = useState(false);
  const changed = diff.filter(({ change }) => change !== 'same');
  const shown = all ? diff : changed;
  return (
    <details open={open}>
      <summary>{summaryOf(compared, changed.length, diff.length)}</summary>
      {changed.length < diff.length && (
        <label class="uc-check">
          <input type="checkbox" checked={all} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
          Show unchanged values
        </label>
      )}
      {shown.length > 0 && (
        <div class="uc-scroll">
          <table aria-label={`Values of ${name}`}>
            <thead>
              <tr>
                <th scope="col">JOOR Field</th>
                <th scope="col">Last Sent</th>
                <th scope="col">Would Be Sent</th>
                <th scope="col">Change</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ path, source, before, after, change }) => (
                <tr key={path} class={`uc-change-${change}`}>
                  <th scope="row">{path}</th>
                  <td class="uc-before">{before ?? '–'}</td>
                  <td class="uc-after">{after ?? '–'}</td>
                  <td>{WORDS[change]}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function summaryOf(compared: PreviewLine['compared'], changed: number, all: number): string {
  const values = counted(all, 'value');
  if (compared === 'never sent') return `Payload: ${values}, never sent before`;
  if (compared === 'not kept') return `Payload: ${values}, last sent values not stored`;
  return changed === 0
    ? `Payload: ${values}, same as last sent`
    : `Payload: ${changed} of ${values} changed since last sent`;
}
