import './faults.css';
import type { FaultLine } from './contract';

/** Everything that is wrong, each with its field and how to fix it. */
export function Faults({ faults }: { faults: readonly FaultLine[] }) {
  return (
    <ul class="uc-faults">
      {faults.map(({ sentence, field, fix }) => (
        <li key={sentence}>
          <span class="uc-fault">{sentence}</span>
          {field !== '' && <span class="uc-field">{field}</span>}
          {fix !== '' && <span class="uc-fix">{fix}</span>}
        </li>
      ))}
    </ul>
  );
}
