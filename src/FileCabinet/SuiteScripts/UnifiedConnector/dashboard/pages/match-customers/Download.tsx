import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { bootstrap } from '../../shell/bootstrap';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import type { Match, MatchScope, MatchSource, MatchSystem } from './contract';
import { FileToMatch } from './FileToMatch';
import { RunProgress } from './RunProgress';
import type { useLoadFile } from './use-load-file';

interface DownloadProps {
  system: MatchSystem;
  load: ReturnType<typeof useLoadFile>;
  onMatch(match: Match): void;
  /** A match whose customers of JOOR are not all there yet. */
  resumes: Match | null;
  onDiscard(): void;
}

/** The first step: where JOOR's customers come from. */
export function Download({ system, load, onMatch, resumes, onDiscard }: DownloadProps) {
  const { systemId } = system;
  const [chosen, setChosen] = useState<MatchSource>('file');
  const [scope, setScope] = useState<MatchScope>('enabled');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const source = resumes?.source ?? chosen;
  const guarded = async (work: () => Promise<Match>) => {
    setBusy(true);
    setProblem(null);
    try {
      onMatch(await work());
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  const download = () => guarded(() => post('start_match', { systemId, source, scope }));
  const goOn = (match: Match) => guarded(() => post('continue_match', { systemId, matchId: match.id }));
  return (
    <div class="uc-match-download">
      {!resumes && (
        <>
          <p>
            JOOR's customers are stored here for matching only. Nothing is sent to JOOR while you match, and no customer
            in NetSuite is changed.
          </p>
          <Sources system={system} source={chosen} onChange={setChosen} />
          <Scopes system={system} scope={scope} onChange={setScope} />
        </>
      )}
      {resumes && source === 'file' && load.progress === null && (
        <Message kind="warning" title="The download has not finished">
          {resumes.progress.sentence} Choose the same file again, with the same columns, to continue.
        </Message>
      )}
      {source === 'file' ? <FileToMatch load={load} scope={scope} /> : resumes && <RunProgress match={resumes} />}
      {(problem ?? load.problem) !== null && <Message kind="error">{problem ?? load.problem}</Message>}
      <div class="uc-row-actions">
        {source !== 'file' && !resumes && (
          <Button kind="primary" aria-disabled={busy} onClick={download}>
            Download Contacts
          </Button>
        )}
        {source !== 'file' && resumes && resumes.problem !== '' && (
          <Button kind="primary" aria-disabled={busy} onClick={() => goOn(resumes)}>
            Continue
          </Button>
        )}
        {resumes && bootstrap.isAdministrator && load.progress === null && (
          <Button onClick={onDiscard}>Start over</Button>
        )}
      </div>
    </div>
  );
}

interface SourcesProps {
  system: MatchSystem;
  source: MatchSource;
  onChange(source: MatchSource): void;
}

function Sources({ system: { sources }, source, onChange }: SourcesProps) {
  const choices: { value: MatchSource; label: string; says: string }[] = [
    { value: 'file', label: 'A file exported from JOOR', says: 'CSV or XLSX with any columns. It costs no credits.' },
    {
      value: 'codes',
      label: 'The customer codes we know',
      says: `JOOR is asked for ${counted(sources.codes, 'code')}, one credit each. This finds no customer whose code at JOOR is missing or another one.`,
    },
    ...(sources.list
      ? [
          {
            value: 'list' as const,
            label: "JOOR's list of contacts",
            says: 'Read from List Path of the External System.',
          },
        ]
      : []),
  ];
  return (
    <fieldset class="uc-match-choices">
      <legend>Where do JOOR's customers come from?</legend>
      {choices.map(({ value, label, says }) => (
        <label key={value}>
          <input type="radio" name="uc-match-source" checked={source === value} onChange={() => onChange(value)} />
          <span>
            {label} <span class="uc-muted">{says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface ScopesProps {
  system: MatchSystem;
  scope: MatchScope;
  onChange(scope: MatchScope): void;
}

function Scopes({ system: { system }, scope, onChange }: ScopesProps) {
  const choices: { value: MatchScope; label: string }[] = [
    { value: 'enabled', label: `Customers on which ${system} is selected` },
    { value: 'active', label: 'Every active customer' },
  ];
  return (
    <fieldset class="uc-match-choices">
      <legend>Which customers of NetSuite take part?</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="uc-match-scope" checked={scope === value} onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
