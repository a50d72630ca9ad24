import './hand-over.css';
import { Link, type RouteComponentProps } from 'wouter-preact';
import { SandboxCodes } from '../../sandbox-codes/SandboxCodes';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import type { HandOver } from './contract';
import { GoLivePart } from './GoLivePart';
import { PackPart } from './PackPart';
import { Prerequisites } from './Prerequisites';
import { documentPath, PARTS, PATH, type Part, partPath } from './paths';
import { Scenarios } from './Scenarios';
import { useHandOver } from './use-hand-over';

const LABELS: Readonly<Record<Part, string>> = {
  prerequisites: 'Prerequisites',
  pack: 'Pack',
  scenarios: 'Scenarios',
  'go-live': 'Go live',
};

/** The hand-over of one External System. */
export function HandOverPage({ params: { system = '', part = '' } }: RouteComponentProps) {
  const systemId = Number(system);
  const { loaded, take } = useHandOver(systemId);
  const shown = PARTS.find((each) => each === part) ?? 'prerequisites';
  return (
    <Page
      title={loaded.answer ? `Hand-over to JOOR: ${loaded.answer.system}` : 'Hand-over to JOOR'}
      actions={
        <>
          <Link href={documentPath(systemId)}>Document to print</Link>
          <Link href={PATH}>All External Systems</Link>
        </>
      }
    >
      <nav class="uc-groups" aria-label="Parts of the hand-over">
        {PARTS.map((each) => (
          <Link key={each} href={partPath(systemId, each)} aria-current={each === shown ? 'page' : undefined}>
            {LABELS[each]}
            {loaded.answer && <Count part={each} of={loaded.answer} />}
          </Link>
        ))}
      </nav>
      <Loading of={loaded}>
        {(handOver) => (
          <>
            {handOver.faults.length > 0 && (
              <Message kind="warning" title="Nothing is sent with these settings">
                {handOver.faults.join('\n')}
              </Message>
            )}
            {shown === 'scenarios' && <SandboxCodes systemId={systemId} system={handOver.system} />}
            {shown === 'prerequisites' && <Prerequisites handOver={handOver} onChange={take} />}
            {shown === 'pack' && <PackPart handOver={handOver} onChange={take} />}
            {shown === 'scenarios' && <Scenarios handOver={handOver} onChange={take} />}
            {shown === 'go-live' && <GoLivePart handOver={handOver} onChange={loaded.reload} />}
          </>
        )}
      </Loading>
    </Page>
  );
}

/** How much of a part is done. */
function Count({ part, of: { lists, scenarios } }: { part: Part; of: HandOver }) {
  const required = scenarios.filter(({ notRequired }) => notRequired === null);
  const counts: Partial<Record<Part, string>> = {
    prerequisites: `${lists.filter(({ loaded }) => loaded !== null).length} of ${lists.length}`,
    scenarios: `${required.filter(({ state }) => state === 'passed').length} of ${required.length}`,
  };
  return counts[part] === undefined ? null : <span class="uc-group-count"> {counts[part]}</span>;
}
