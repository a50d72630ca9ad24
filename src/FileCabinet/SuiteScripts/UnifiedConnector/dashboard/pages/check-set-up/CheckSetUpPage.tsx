import '../../set-up/set-up.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import type { CheckAnswer, CheckRequest } from './contract';

type Check = CheckAnswer['checks'][number];

interface Part {
  title: string;
  checks: Check[];
}

interface Standing {
  parts: Part[];
  done: number;
  of: number;
  problem: string | null;
}

const OF_SYSTEM = ['settings', 'maps', 'connection'] as const;

const BADGES = {
  ok: { text: 'OK', tone: 'good' },
  warning: { text: 'Warning', tone: 'amber' },
  wrong: { text: 'Wrong', tone: 'bad' },
} as const;

/** Everything that has to be right before customers are sent: each one sentence with its fix. */
export function CheckSetUpPage() {
  const { standing, check } = useChecks();
  const [said, setSaid] = useState<readonly string[]>([]);
  const repair = async () => {
    const sentences = await post('repair_searches', {}).then(
      (answer) => answer.sentences,
      (error: Error) => [error.message],
    );
    setSaid(sentences);
    check();
  };
  const { parts, done, of, problem } = standing;
  const isDone = done === of;
  const all = parts.flatMap(({ checks }) => checks);
  return (
    <Page
      title="Check Set-up"
      actions={
        <>
          <Button kind="primary" aria-disabled={!isDone && problem === null} onClick={check}>
            Check again
          </Button>
          <Button onClick={repair}>Create or repair searches</Button>
        </>
      }
    >
      <p role="status">
        {isDone && of > 0 ? summaryOf(all) : problem === null && `Checking, part ${done + 1} of ${of || '…'}.`}
      </p>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {said.length > 0 && (
        <Message kind="information" title="Saved searches">
          {said.join('\n')}
        </Message>
      )}
      {parts.map(({ title, checks }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul class="uc-checks">
            {bySeverity(checks).map((each) => (
              <li key={each.id}>
                <span class={`uc-badge uc-${BADGES[each.state].tone}`}>{BADGES[each.state].text}</span>
                <div>
                  {each.sentence} {each.fix !== '' && <strong>{each.fix}</strong>}{' '}
                  {each.page !== '' && <Link href={`/set-up/${each.page}`}>{each.link ?? 'Open the page'}</Link>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

/** Asks for one part after the other, so that no call becomes long. */
function useChecks(): { standing: Standing; check(): void } {
  const [standing, setStanding] = useState<Standing>({ parts: [], done: 0, of: 0, problem: null });
  const latest = useRef(0);
  const check = useCallback(async () => {
    latest.current += 1;
    const asked = latest.current;
    const parts: Part[] = [];
    const show = (change: Partial<Standing>) => {
      if (asked === latest.current) setStanding((before) => ({ ...before, ...change }));
    };
    show({ parts, done: 0, of: 0, problem: null });
    try {
      const requests = await requestsOf();
      for (const [index, { title, request }] of requests.entries()) {
        show({ done: index, of: requests.length });
        const { checks } = await post('check_set_up', request);
        const known = parts.find((part) => part.title === title);
        if (known) known.checks = [...known.checks, ...checks];
        else parts.push({ title, checks });
        if (asked !== latest.current) return;
        show({ parts: [...parts], done: index + 1, of: requests.length });
      }
    } catch (error) {
      show({ problem: (error as Error).message });
    }
  }, []);
  useEffect(() => {
    check();
    return () => {
      latest.current += 1;
    };
  }, [check]);
  return { standing, check };
}

async function requestsOf(): Promise<{ title: string; request: CheckRequest }[]> {
  const { systems } = await post('set_up', {});
  return [
    { title: 'Account', request: { part: 'account', systemId: 0 } },
    { title: 'Account', request: { part: 'limits', systemId: 0 } },
    { title: 'Account', request: { part: 'schedules', systemId: 0 } },
    { title: 'Account', request: { part: 'probe', systemId: 0 } },
    { title: 'Roles and Pages', request: { part: 'roles', systemId: 0 } },
    { title: 'Saved Searches', request: { part: 'searches', systemId: 0 } },
    ...systems
      .filter(({ values }) => values.inactive !== true)
      .flatMap(({ id, values }) =>
        OF_SYSTEM.map((part) => ({ title: `External System ${values.name}`, request: { part, systemId: id } })),
      ),
  ];
}

const SEVERITY = ['wrong', 'warning', 'ok'];

const bySeverity = (checks: readonly Check[]): Check[] =>
  [...checks].sort((one, other) => SEVERITY.indexOf(one.state) - SEVERITY.indexOf(other.state));

function summaryOf(checks: readonly Check[]): string {
  const count = (state: Check['state']) => checks.filter((each) => each.state === state).length;
  const warnings = count('warning');
  return `${count('wrong')} wrong, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${count('ok')} OK.`;
}
