import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { seenIn } from '../../../account-probe/inline-html';
import { post } from '../../shell/api';
import type { ProbeAnswer, ProbePlan } from './contract';

/** A part that is to be asked, and the sentence while it is. */
interface Step {
  says: string;
  ask(): Promise<unknown>;
}

export interface Progress {
  done: number;
  of: number;
  says: string;
}

/** Where requests may be sent to, as a person entered it. */
export interface EnteredHost {
  host: string;
  secret: string;
}

/** The part after which the rows are gone. */
const LAST = 'end';

const PARTS: Readonly<Record<string, string>> = {
  begin: 'making rows to try things on',
  grammar: 'the grammar of SuiteQL',
  values: 'what values look like',
  size: 'sizes and pages',
  clocks: 'clocks and formats',
  platform: 'tables, searches and roles',
  permissions: 'its permissions',
  'statements-1': 'what the connector asks of it',
  'statements-2': 'what the connector asks of it',
  'statements-3': 'what the connector asks of it',
  'statements-4': 'what the connector asks of it',
  records: 'saving records',
  end: 'deleting its rows',
};

/** How often, and how long, the page looks for the answers of the run that it submitted. */
const LOOK_MS = 3000;
const LOOKS = 40;

/** Asks the account, part after part, so that no call becomes long; then has a run ask what only runs can see. */
export function useProbe(onChange: (answer: ProbeAnswer) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const start = useCallback(
    async (entered: EnteredHost) => {
      setProblem(null);
      setProgress({ done: 0, of: 1, says: 'Beginning.' });
      try {
        const begun = await post('start_probe', {});
        const steps = stepsOf(begun, entered);
        for (const [index, { says, ask }] of steps.entries()) {
          if (!here.current) return;
          setProgress({ done: index, of: steps.length + 1, says });
          await ask();
        }
        onChange(await post('probe', {}));
        setProgress({ done: steps.length, of: steps.length + 1, says: 'Waiting for the run.' });
        await waitForRun(onChange, () => here.current);
      } catch (error) {
        setProblem((error as Error).message);
      }
      setProgress(null);
    },
    [onChange],
  );
  return { progress, problem, start };
}

function stepsOf({ user, engine, engineAddress, ticket }: ProbePlan, entered: EnteredHost): Step[] {
  return [
    ...user.flatMap((part) => {
      const step = {
        says: `As you: ${PARTS[part] ?? part}.`,
        ask: () => post('probe_part', { part, ...entered }),
      };
      return part === LAST ? [{ says: 'As you: long Inline HTML on a page.', ask: lookAtPage }, step] : [step];
    }),
    ...engine.map((part) => ({
      says: `As the engine's role: ${PARTS[part] ?? part}.`,
      ask: () => post('probe_engine_part', { part, ticket }, engineAddress),
    })),
  ];
}

/** Opens the page of one of the rows, as long as they are there, and says what it shows. */
async function lookAtPage(): Promise<void> {
  const { address } = await post('probe_page', {});
  if (address === null) return;
  const page = await fetch(address, { credentials: 'same-origin' }).then((response) => response.text());
  await post('probe_page_seen', seenIn(page));
}

/** The answers of the run come a little later; where it does not begin, the page shows what there is. */
async function waitForRun(onChange: (answer: ProbeAnswer) => void, isHere: () => boolean): Promise<void> {
  const { submitted } = await post('submit_probe', {});
  for (let looks = 0; submitted && looks < LOOKS && isHere(); looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const answer = await post('probe', {});
    onChange(answer);
    if (isAnswered(answer)) return;
  }
}

/** Whether the submitted run answered all that was asked of it since the probe began. */
const isAnswered = ({ result, askedAt }: ProbeAnswer): boolean =>
  result?.sides.some(
    ({ way, at, observations }) =>
      way === 'submitted' &&
      at >= (askedAt ?? '') &&
      observations.some(({ id }) => id === 'governance.exhausted-error'),
  ) ?? false;
