import type { Counts } from './contract';

/** Counts by what they are of, under a heading; nothing where there are none. */
export function CountTable({ title, counts }: { title: string; counts: Counts }) {
  if (counts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div class="uc-scroll">
        <table aria-label={title}>
          <tbody>
            {counts.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="uc-number">{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
