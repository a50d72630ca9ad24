import './faults.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../sync/records/counted';
import { bootstrap } from '../shell/bootstrap';
import { Button } from '../shell/parts/Button';
import type { FaultLine } from './contract';
import { type Faulty, mendLink } from './mend-link';

interface FaultsProps {
  faults: readonly FaultLine[];
  of: Faulty;
  /** What happens next, behind the last of them. */
  next?: string;
}

/** Everything that is wrong, each with the place where it is mended and how. */
export function Faults({ faults, of, next = '' }: FaultsProps) {
  return (
    <ul class="uc-faults">
      {faults.map((fault, index) => (
        <li key={fault.sentence}>
          <span class="uc-fault">{fault.sentence}</span> <Place fault={fault} of={of} />{' '}
          {fault.fix !== '' && <span class="uc-fix">{fault.fix}</span>}
          {next !== '' && index === faults.length - 1 && <span class="uc-next"> {next}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Faults that a row of a list shows before it is asked for the others. */
const FEW = 2;

/** The same in a row of a list: without the fixes where the places say as much, and the first ones where there are many. */
export function FaultsInShort({ faults, of, next }: FaultsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? faults : faults.slice(0, FEW);
  const left = faults.length - FEW;
  return (
    <div class="uc-short">
      <Faults faults={shown} of={of} next={next} />
      {left > 0 && (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer faults' : counted(left, 'more fault')}
        </Button>
      )}
    </div>
  );
}

/** The place is a link for whoever can mend something there. */
function Place({ fault, of }: { fault: FaultLine; of: Faulty }) {
  const { where, fix } = fault;
  if (where === '') return null;
  const link = mendLink(fault, of, bootstrap.isAdministrator);
  const title = fix === '' ? undefined : fix;
  if (!link) {
    return (
      <span class="uc-field" title={title}>
        {where}
      </span>
    );
  }
  if (!link.inDashboard) {
    return (
      <a class="uc-field" href={link.href} title={title}>
        {where}
      </a>
    );
  }
  return (
    <Link class="uc-field" href={link.href} title={title}>
      {link.words === undefined ? where : `${where}: ${link.words}`}
    </Link>
  );
}
