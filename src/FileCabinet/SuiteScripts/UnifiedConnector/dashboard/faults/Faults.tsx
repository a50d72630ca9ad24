import './faults.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
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

/**
 * The same in a row of a list: the first fault in two lines, with its place and what happens next in a third; the whole of it
 * and the other faults on demand. Without the fix where the place is a link, which says as much.
 */
export function FaultsInShort({ faults, of, next = '' }: FaultsProps) {
  const [all, setAll] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const [first, ...others] = faults;
  useEffect(() => {
    const line = list.current?.firstElementChild;
    if (line) setIsCut(line.scrollHeight > line.clientHeight);
  }, [first?.sentence, all]);
  if (!first) return null;
  const fold = (
    <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? 'Less' : others.length > 0 ? `and ${others.length.toLocaleString('en')} more` : 'Whole message'}
    </Button>
  );
  if (all) {
    return (
      <div class="uc-short">
        <Faults faults={faults} of={of} next={next} />
        {fold}
      </div>
    );
  }
  const isLinked = mendLink(first, of, bootstrap.isAdministrator) !== null;
  return (
    <div class="uc-short">
      <ul ref={list} class="uc-faults uc-first-fault">
        <li>
          <span class="uc-fault">{first.sentence}</span>
          {first.fix !== '' && !isLinked && <span class="uc-fix"> {first.fix}</span>}
        </li>
      </ul>
      <div class="uc-faults uc-short-line">
        <Place fault={first} of={of} />
        {(others.length > 0 || isCut) && fold}
        {next !== '' && (
          <span class="uc-next" title={next}>
            {next}
          </span>
        )}
      </div>
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
