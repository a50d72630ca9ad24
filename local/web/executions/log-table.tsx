import type { LogLevel } from '../../modules/module';
import type { LogEntry } from '../../runtime/script-log';
import { Moment } from '../format/values';
import { Badge, TableBox, type Tone } from '../layout/parts';
import type { Site } from '../site';

const TONES: Readonly<Record<LogLevel, Tone>> = { DEBUG: 'off', AUDIT: 'good', ERROR: 'bad', EMERGENCY: 'bad' };

/** Entries of an execution log, oldest first. */
export function LogTable({ site, log }: { site: Site; log: readonly LogEntry[] }) {
  return (
    <TableBox caption="Execution log">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Type</th>
          <th scope="col">Title</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {log.map((entry) => (
          <tr>
            <td>
              <Moment site={site} at={new Date(entry.at)} exact />
            </td>
            <td>
              <Badge tone={TONES[entry.level]}>{entry.level.charAt(0) + entry.level.slice(1).toLowerCase()}</Badge>
            </td>
            <td>{entry.title}</td>
            <td class="detail">{entry.details}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
