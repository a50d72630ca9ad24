import { Count } from '../../shell/parts/Count';
import type { Counts, ListedCounts } from './contract';

interface CountTableProps {
  title: string;
  counts: Counts | ListedCounts;
  /** Address of the list of a count; left out: they are no counts of customers. */
  addressOf?(list: string): string | null;
}

/** Counts by what they are of, under a heading; nothing where there are none. */
export function CountTable({ title, counts, addressOf }: CountTableProps) {
  if (counts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div class="uc-scroll">
        <table aria-label={title}>
          <tbody>
            {counts.map((each) => (
              <tr key={each.label}>
                <th scope="row">{each.label}</th>
                <td class="uc-number">
                  <Count
                    value={each.count}
                    to={'list' in each ? (addressOf?.(each.list) ?? null) : null}
                    of={each.label}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
