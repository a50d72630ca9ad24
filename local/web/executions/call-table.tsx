import type { ScriptCall } from '../../runtime/calls';
import { Moment } from '../format/values';
import { format, TableBox } from '../layout/parts';
import type { Site } from '../site';
import { percent, seconds } from './status';

/** Calls of user events and Suitelets, the last one first. */
export function CallTable({ site, calls }: { site: Site; calls: readonly ScriptCall[] }) {
  return (
    <TableBox caption="User events and Suitelets">
      <thead>
        <tr>
          <th scope="col">Called</th>
          <th scope="col">Script and deployment</th>
          <th scope="col">Entry point</th>
          <th scope="col">For</th>
          <th scope="col" class="num">
            Duration
          </th>
          <th scope="col" class="num">
            Units
          </th>
          <th scope="col" class="num">
            Of its limit
          </th>
          <th scope="col">Error</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr>
            <td>
              <Moment site={site} at={call.at} exact />
            </td>
            <td>
              <code>{call.scriptId}</code>
              <br />
              <code class="under">{call.deploymentId}</code>
            </td>
            <td>{call.entryPoint}</td>
            <td>
              {call.subject}
              <br />
              <span class="under">{call.context}</span>
            </td>
            <td class="num">{seconds(call.seconds)}</td>
            <td class="num">{format(call.units)}</td>
            <td class="num">{percent(call.limit === 0 ? 0 : call.units / call.limit)}</td>
            <td class="detail">{call.error}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
