import './match-customers.css';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { Count } from '../../shell/parts/Count';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { When } from '../../shell/parts/When';
import { useAction } from '../../shell/use-action';
import type { MatchSystem } from './contract';
import { groupPath, matchPath, neverSentPath } from './paths';
import { isOpen, STATE_WORDS } from './words';

/** Every External System, and how far its customers are matched. */
export function MatchSystemsPage() {
  const loaded = useAction('match_systems', {});
  return (
    <Page title="Match Customers">
      <p class="uc-intro">
        Where JOOR had customers before NetSuite was connected, match them before you switch on Upload. A matched
        customer is updated at JOOR from then on, and never uploaded a second time.
      </p>
      <Loading of={loaded}>
        {(systems) =>
          systems.length === 0 ? (
            <Empty>There is no active External System.</Empty>
          ) : (
            <ul class="uc-match-systems">
              {systems.map((system) => (
                <li key={system.systemId} class="uc-card">
                  <System {...system} />
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
    </Page>
  );
}

function System({ systemId, system, match, neverSent }: MatchSystem) {
  return (
    <>
      <div>
        <h3>
          <Link href={matchPath(systemId)}>{system}</Link>
        </h3>
        <p class="uc-muted">
          {neverSent === 0 ? (
            'Every enabled customer was sent or matched.'
          ) : (
            <>
              <Link href={neverSentPath(systemId)}>{counted(neverSent, 'enabled customer')}</Link> never sent or
              matched.
            </>
          )}
        </p>
      </div>
      <div class="uc-match-standing">
        <span class={`uc-badge uc-${toneOf(match)}`}>{match ? STATE_WORDS[match.state] : 'Not matched'}</span>
        {match?.state === 'deciding' && (
          <span>
            <Count value={match.counts.open} to={groupPath(systemId, 'open')} of={`pairs of ${system} to decide`} />{' '}
            {match.counts.open === 1 ? 'pair' : 'pairs'} to decide,{' '}
            <Count
              value={match.counts.preselected}
              to={groupPath(systemId, 'preselected')}
              of={`pairs of ${system} preselected`}
            />{' '}
            preselected
          </span>
        )}
        {match && (
          <span class="uc-muted">
            {isOpen(match) ? `started by ${match.startedBy}, ` : `by ${match.closedBy}, `}
            <When moment={isOpen(match) ? match.startedAt : match.closedAt} />
          </span>
        )}
      </div>
    </>
  );
}

function toneOf(match: MatchSystem['match']): string {
  if (match?.state === 'done') return 'good';
  if (match?.state === 'stopped') return 'bad';
  return isOpen(match) ? 'under-way' : 'quiet';
}
