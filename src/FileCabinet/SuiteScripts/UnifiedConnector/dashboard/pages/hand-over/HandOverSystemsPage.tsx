import './hand-over.css';
import { Link } from 'wouter-preact';
import { LIST_NAMES } from '../../../settings/loaded-lists';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { When } from '../../shell/parts/When';
import { useAction } from '../../shell/use-action';
import type { HandOverStanding } from './contract';
import { partPath } from './paths';

/** Every External System, and how far its hand-over is. */
export function HandOverSystemsPage() {
  const loaded = useAction('hand_overs', {});
  return (
    <Page title="Hand-over to JOOR">
      <p class="uc-intro">
        Before you go live, JOOR loads your lists into its account, looks at a sample, and wants to see your tests in
        its sandbox. Prepare all of it here. What you note is kept, and several people can work on it.
      </p>
      <Loading of={loaded}>
        {(systems) =>
          systems.length === 0 ? (
            <Empty>There is no active External System. Create one for JOOR's sandbox first.</Empty>
          ) : (
            <ul class="uc-hand-overs">
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

function System({ systemId, system, sandbox, listsLoaded, passed, required, live }: HandOverStanding) {
  return (
    <>
      <div>
        <h3>
          <Link href={partPath(systemId, 'prerequisites')}>{system}</Link>
        </h3>
        <p class="uc-muted">
          {listsLoaded} of {LIST_NAMES.length} lists loaded by JOOR
          {sandbox && ` · ${passed} of ${required} required scenarios passed`}
        </p>
      </div>
      <div class="uc-hand-over-standing">
        <span class={`uc-badge uc-${sandbox ? 'under-way' : 'quiet'}`}>{sandbox ? 'Sandbox' : 'Production'}</span>
        {live ? (
          <span class="uc-muted">
            taken live by {live.by}, <When moment={live.at} />
          </span>
        ) : (
          sandbox && passed === required && <span class="uc-badge uc-good">Ready to go live</span>
        )}
      </div>
    </>
  );
}
