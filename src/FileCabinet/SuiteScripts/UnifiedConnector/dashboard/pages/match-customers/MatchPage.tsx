import './match-customers.css';
import { useState } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import { post } from '../../shell/api';
import { bootstrap } from '../../shell/bootstrap';
import { Button } from '../../shell/parts/Button';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { When } from '../../shell/parts/When';
import type { Match, MatchState, MatchSystem } from './contract';
import { DiscardDialog } from './DiscardDialog';
import { DoneDialog } from './DoneDialog';
import { Download } from './Download';
import { LeaveOutDialog } from './LeaveOutDialog';
import { Pairs } from './pairs/Pairs';
import { PATH, resultPath } from './paths';
import { RunProgress } from './RunProgress';
import { Steps } from './Steps';
import { useLoadFile } from './use-load-file';
import { useMatch } from './use-match';
import { isOpen, RESULTS } from './words';

const STEP_OF: Readonly<Record<MatchState, 0 | 1 | 2>> = {
  loading: 0,
  stopped: 0,
  comparing: 1,
  deciding: 1,
  finishing: 2,
  done: 2,
  'left-out': 2,
};

type Asked = 'done' | 'discard' | 'leave-out' | null;

/** The match of one External System, from JOOR's customers to Done. */
export function MatchPage({ params: { system = '' } }: RouteComponentProps) {
  const systemId = Number(system);
  const { loaded, take } = useMatch(systemId);
  const title = loaded.answer ? `Match Customers: ${loaded.answer.system}` : 'Match Customers';
  return (
    <Page title={title} actions={<Link href={PATH}>All External Systems</Link>}>
      <Loading of={loaded}>
        {(answer) => <MatchOf key={systemId} system={answer} onMatch={take} onReload={loaded.reload} />}
      </Loading>
    </Page>
  );
}

interface MatchOfProps {
  system: MatchSystem;
  onMatch(match: Match): void;
  onReload(): void;
}

function MatchOf({ system, onMatch, onReload }: MatchOfProps) {
  const { systemId, match } = system;
  const [asked, setAsked] = useState<Asked>(null);
  const [again, setAgain] = useState(false);
  const load = useLoadFile(systemId, onMatch);
  const close = () => setAsked(null);
  const isNew = !isOpen(match);
  const shows = isNew && (match?.state !== 'done' || again) ? 'new' : match?.state;
  return (
    <>
      <div class="uc-match-head">
        <Steps current={shows === 'new' || match === null ? 0 : STEP_OF[match.state]} />
        {match && shows === 'deciding' && <Finish systemId={systemId} match={match} onAsk={setAsked} />}
      </div>
      {match && <Standing match={match} />}
      {(shows === 'new' || shows === 'loading') && (
        <Download
          system={system}
          load={load}
          onMatch={onMatch}
          resumes={shows === 'loading' ? match : null}
          onDiscard={() => setAsked('discard')}
        />
      )}
      {match && (shows === 'comparing' || shows === 'finishing') && (
        <>
          <RunProgress match={match} />
          {match.problem !== '' && <Continue systemId={systemId} match={match} onMatch={onMatch} />}
        </>
      )}
      {match && shows === 'stopped' && (
        <Stopped systemId={systemId} match={match} onMatch={onMatch} onDiscard={() => setAsked('discard')} />
      )}
      {match && shows === 'deciding' && (
        <Pairs systemId={systemId} match={match} onCounts={(counts) => onMatch({ ...match, counts })} />
      )}
      {match && shows === 'done' && <Results systemId={systemId} onAgain={() => setAgain(true)} />}
      {shows === 'new' && match?.state !== 'left-out' && bootstrap.isAdministrator && (
        <p class="uc-match-aside">
          Nobody of JOOR to match? <Button onClick={() => setAsked('leave-out')}>Leave Match out</Button>
        </p>
      )}
      {asked === 'done' && match && <DoneDialog systemId={systemId} match={match} onClose={close} onDone={onMatch} />}
      {asked === 'discard' && match && (
        <DiscardDialog systemId={systemId} match={match} onClose={close} onDone={onReload} />
      )}
      {asked === 'leave-out' && <LeaveOutDialog system={system} onClose={close} onDone={onReload} />}
    </>
  );
}

/** Who began, who closed, and what is in the way. */
function Standing({ match }: { match: Match }) {
  const { state, startedBy, startedAt, closedBy, closedAt, reason, problem, keptUntil } = match;
  if (state === 'left-out') {
    return (
      <Message kind="information" title="Match was left out">
        By {closedBy}, <When moment={closedAt} />: {reason}
      </Message>
    );
  }
  return (
    <>
      {state === 'done' ? (
        <Message kind="confirmation" title="Match is done">
          By {closedBy}, <When moment={closedAt} />. Matched customers have JOOR's code from now on and are updates,
          never uploads. The downloaded contacts were deleted.
        </Message>
      ) : (
        <p class="uc-muted">
          Started by {startedBy}, <When moment={startedAt} />
          {match.fileName !== '' && `, from ${match.fileName}`}.
          {keptUntil && (
            <>
              {' '}
              The downloaded contacts are deleted with Done, or <When moment={keptUntil} />.
            </>
          )}
        </p>
      )}
      {problem !== '' && (
        <Message kind="warning" title={state === 'stopped' ? 'The run stopped' : 'The run waits'}>
          {problem}
        </Message>
      )}
    </>
  );
}

interface WaitingProps {
  systemId: number;
  match: Match;
  onMatch(match: Match): void;
}

/** Goes on where a run stopped, or without waiting for the next one. */
function Continue({ systemId, match, onMatch }: WaitingProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = () =>
    post('continue_match', { systemId, matchId: match.id }).then(onMatch, (error: Error) => setProblem(error.message));
  return (
    <>
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Button kind="primary" onClick={goOn}>
        Continue
      </Button>
    </>
  );
}

function Stopped({ onDiscard, ...rest }: WaitingProps & { onDiscard(): void }) {
  return (
    <>
      <p>{rest.match.progress.sentence}</p>
      <div class="uc-row-actions">
        <Continue {...rest} />
        {bootstrap.isAdministrator && <Button onClick={onDiscard}>Start over</Button>}
      </div>
    </>
  );
}

function Finish({ systemId, match, onAsk }: { systemId: number; match: Match; onAsk(asked: Asked): void }) {
  return (
    <div class="uc-row-actions">
      <Link href={resultPath(systemId, 'only-joor')}>Result so far</Link>
      {bootstrap.isAdministrator ? (
        <>
          <Button onClick={() => onAsk('discard')}>Start over</Button>
          <Button
            kind="primary"
            aria-disabled={match.counts.claimedTwice > 0}
            aria-describedby="uc-done-help"
            onClick={() => onAsk('done')}
          >
            Done
          </Button>
        </>
      ) : (
        <span class="uc-muted">An administrator presses Done.</span>
      )}
      <span id="uc-done-help" class={match.counts.claimedTwice > 0 ? 'uc-match-blocked' : 'uc-hidden'}>
        {match.counts.claimedTwice > 0
          ? 'Done waits until no customer is claimed twice.'
          : 'Asks once more before anything is written.'}
      </span>
    </div>
  );
}

function Results({ systemId, onAgain }: { systemId: number; onAgain(): void }) {
  return (
    <>
      <h3>Result</h3>
      <ul class="uc-match-results">
        {RESULTS.filter(({ untilDone }) => !untilDone).map(({ list, label, says }) => (
          <li key={list} class="uc-card">
            <Link href={resultPath(systemId, list)}>{label}</Link>
            <p class="uc-muted">{says}</p>
          </li>
        ))}
      </ul>
      <p class="uc-match-aside">
        JOOR has new customers that were made by hand? <Button onClick={onAgain}>Match again</Button>
      </p>
    </>
  );
}
