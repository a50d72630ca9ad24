import type { Line, Observation, ProbeResult, Side, SideResult } from './probe-result';
import { mend, NO_CONSEQUENCE, type Question } from './question';

/** What an account is known by. */
interface Asked {
  account: string;
  sides: readonly SideResult[];
  questions: readonly Question[];
  /** Ids of the questions whose answers are behaviours. */
  behaviours: ReadonlySet<string>;
}

interface Seen extends Observation {
  side: Side;
  at: string;
}

/** The answers of an account, from what each of its sides saw. */
export function judge({ account, sides, questions, behaviours }: Asked): ProbeResult {
  const seen = sides.flatMap(({ side, at, observations }) =>
    observations.map((observation): Seen => ({ ...observation, side, at })),
  );
  const answered = questions.map((question) => ({
    question,
    of: seen.filter(({ id }) => id === question.id),
  }));
  const known = answered.flatMap(({ question, of }) => {
    const [answer, ...others] = remaining(of);
    return behaviours.has(question.id) && answer !== undefined && others.length === 0 ? [[question.id, answer]] : [];
  });
  const latest = [...sides].sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  return {
    account,
    version: latest?.version ?? '',
    build: latest?.build ?? '',
    at: latest?.at ?? '',
    sides,
    behaviours: Object.fromEntries(known) as Record<string, string>,
    lines: answered.filter(({ of }) => of.length > 0).map(({ question, of }) => lineOf(question, of)),
  };
}

/** Answers that fit what every side saw, as far as it could ask. */
function remaining(seen: readonly Seen[]): string[] {
  const [first, ...others] = seen.flatMap(({ possible }) => (possible === null ? [] : [possible]));
  return (first ?? []).filter((answer) => others.every((possible) => possible.includes(answer)));
}

function lineOf(question: Question, seen: readonly Seen[]): Line {
  const { id, question: words, answers, assumed } = question;
  const left = remaining(seen);
  const [answer, ...others] = left;
  const certain = answer !== undefined && others.length === 0;
  return {
    id,
    question: words,
    assumed: answers[assumed] ?? '',
    answer: `${said(question, left, seen)} ${told(seen)}`.trim(),
    state: certain ? (answer === assumed ? 'as assumed' : 'otherwise') : 'open',
    consequence: consequenceOf(question, left, seen),
    sides: seen.map(({ side }) => side),
    milliseconds: seen.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    at:
      seen
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
  };
}

const could = (seen: readonly Seen[]): boolean => seen.some(({ possible }) => possible !== null);

function said({ answers }: Question, left: readonly string[], seen: readonly Seen[]): string {
  const [answer] = left;
  if (!could(seen)) return 'Not to be asked here.';
  if (answer === undefined) return 'None of the known answers.';
  if (left.length === 1) return answers[answer] ?? answer;
  return `Not told apart: ${left.map((each) => answers[each] ?? each).join(' or ')}`;
}

/** What each side saw; once where all saw the same. */
function told(seen: readonly Seen[]): string {
  const [first] = seen;
  const same = seen.every((each) => each.seen === first?.seen);
  const texts = same ? [first?.seen ?? ''] : seen.map((each) => `${each.side}: ${each.seen}`);
  return `(${texts.join('; ')})`;
}

function consequenceOf({ consequences = {}, answers }: Question, left: readonly string[], seen: readonly Seen[]) {
  if (!could(seen)) return NO_CONSEQUENCE;
  const possible = left.length > 0 ? left : seen.flatMap((each) => each.possible ?? []);
  const unknown = possible.length === 0 || possible.some((each) => !(each in answers));
  if (unknown) return mend('Tell the support: the account answers as none did before.');
  const [answer, ...others] = left;
  return answer !== undefined && others.length === 0 ? (consequences[answer] ?? NO_CONSEQUENCE) : NO_CONSEQUENCE;
}
