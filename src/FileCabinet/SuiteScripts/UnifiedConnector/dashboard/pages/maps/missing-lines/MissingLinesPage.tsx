import '../../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import type { RouteComponentProps } from 'wouter-preact';
import { Link } from 'wouter-preact';
import { UNMAPPED, type UnmappedKind } from '../../../../settings/set-up/map-checks';
import { Resynced } from '../../../export/Resynced';
import { useFollowed } from '../../../export/use-followed';
import { NextStep } from '../../../first-steps/NextStep';
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

/**
 * The cause of what waits for these lines. For want of the warehouse all fail, also those whose price level has no line;
 * customers are sent without the lines of other kinds.
 */
const causeOf = (kind: UnmappedKind, lacksWarehouse: boolean): string | undefined =>
  kind !== 'price-level' ? undefined : lacksWarehouse ? 'warehouse_missing' : 'price_type_unmapped';

const TITLES: Partial<Record<UnmappedKind, string>> = {
  'price-level': 'Price levels and warehouse without a Value Map line',
};

function MissingLines({ systemId, kind }: { systemId: number; kind: UnmappedKind }) {
  const missing = useAction('missing_lines', { systemId, kind });
  const code = causeOf(kind, (missing.answer?.warehouse ?? null) !== null);
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
  const saved = async (sentence: string, resyncs: boolean) => {
    setTold(sentence);
    focusHeading();
    if (code !== undefined && resyncs) {
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
    <Page title={TITLES[kind] ?? `${UNMAPPED[kind].plural} without a Value Map line`}>
      <NextStep version={`${told} ${missing.answer?.lines.length}`} />
      {told !== '' && <Message kind="confirmation">{told}</Message>}
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Resynced lines={[...followed.lines.values()]} />
      <Loading of={missing}>
        {(answer) =>
          answer.lines.length === 0 && answer.warehouse === null ? (
            <p>
              {UNMAPPED[kind].plural} used by customers of {answer.systemName} all have a line.{' '}
              <Link href="/set-up/value-map">Open the Value Map</Link>
            </p>
          ) : (
            <LineGrid
              key={`${answer.lines.length} ${answer.warehouse !== null}`}
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
