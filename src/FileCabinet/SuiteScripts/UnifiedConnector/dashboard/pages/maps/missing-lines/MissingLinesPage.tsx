import '../../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import type { RouteComponentProps } from 'wouter-preact';
import { Link } from 'wouter-preact';
import { UNMAPPED, type UnmappedKind } from '../../../../settings/set-up-checks';
import { Resynced } from '../../../export/Resynced';
import { useFollowed } from '../../../export/use-followed';
import { post } from '../../../shell/api';
import { Loading } from '../../../shell/parts/Loading';
import { Message } from '../../../shell/parts/Message';
import { focusHeading, Page } from '../../../shell/parts/Page';
import { useAction } from '../../../shell/use-action';
import { KINDS } from './contract';
import { LineGrid } from './LineGrid';

/** Lines that the Value Map lacks for what customers have: proposed side by side, and saved at once. */
export function MissingLinesPage({ params }: RouteComponentProps) {
  const kind = KINDS.find((each) => each === params.kind) ?? 'price-level';
  return <MissingLines key={`${params.systemId} ${kind}`} systemId={Number(params.systemId)} kind={kind} />;
}

/** What fails for want of a line; customers are sent without the lines of other kinds. */
const BLOCKED_BY: Partial<Record<UnmappedKind, string>> = { 'price-level': 'price_type_unmapped' };

function MissingLines({ systemId, kind }: { systemId: number; kind: UnmappedKind }) {
  const code = BLOCKED_BY[kind];
  const missing = useAction('missing_lines', { systemId, kind });
  const blocked = useAction('failed_records', {
    filters: { system: String(systemId), code: code ?? '' },
    sort: 'failedAt',
    descending: true,
    page: 0,
    pageSize: 5,
  });
  const followed = useFollowed();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const count = code === undefined ? 0 : (blocked.answer?.total ?? 0);
  const saved = async (sentence: string) => {
    setTold(sentence);
    focusHeading();
    if (code !== undefined && count > 0) {
      try {
        followed.follow(await post('resync_cause', { code, systemIds: [systemId] }));
      } catch (error) {
        setProblem((error as Error).message);
      }
    }
    missing.reload();
    blocked.reload();
  };
  return (
    <Page title={`${UNMAPPED[kind].plural} without a Value Map line`}>
      {told !== '' && <Message kind="confirmation">{told}</Message>}
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Resynced lines={[...followed.lines.values()]} />
      <Loading of={missing}>
        {(answer) =>
          answer.lines.length === 0 ? (
            <p>
              {UNMAPPED[kind].plural} used by customers of {answer.systemName} all have a line.{' '}
              <Link href="/set-up/value-map">Open the Value Map</Link>
            </p>
          ) : (
            <LineGrid
              key={answer.lines.length}
              systemId={systemId}
              kind={kind}
              answer={answer}
              blocked={count}
              onSaved={saved}
            />
          )
        }
      </Loading>
    </Page>
  );
}
