import './selective-export.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { AnswerTable } from '../../export/AnswerTable';
import { MOST_EXPORTED } from '../../export/contract';
import { summary } from '../../export/standing';
import { useFollowed } from '../../export/use-followed';
import { MOST_PREVIEWED, type PreviewLine } from '../../preview/contract';
import { Preview, previewSummary } from '../../preview/Preview';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { where } from '../../shell/where';
import { type Choice, Customers } from './Customers';
import { pastedIds } from './pasted-ids';

type Busy = 'export' | 'preview' | null;

/** Sends customers to JOOR because a person says so, or shows what that would do. */
export function SelectiveExportPage() {
  const [choice, setChoice] = useState<Choice>(choiceInAddress);
  const [, navigate] = useLocation();
  const [notes, setNotes] = useState<readonly string[]>([]);
  /** Customers of an entry that could not be read as a whole: they are sent once somebody says so. */
  const [toConfirm, setToConfirm] = useState<readonly number[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<Busy>(null);
  const [previewed, setPreviewed] = useState<{ lines: PreviewLine[]; left: number } | null>(null);
  const followed = useFollowed();
  const lines = [...followed.lines.values()];

  const run = async (what: Exclude<Busy, null>, then: (chosen: Chosen) => Promise<void>) => {
    if (busy !== null) return;
    setBusy(what);
    setProblem(null);
    setPreviewed(null);
    setToConfirm([]);
    followed.clear();
    try {
      const chosen = await customersOf(choice);
      setNotes(chosen.notes);
      // Whoever goes to a customer to correct it finds them here when coming back.
      navigate(addressOf(choice, chosen.ids), { replace: true });
      await then(chosen);
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(null);
  };
  const send = async (customerIds: readonly number[]) =>
    followed.follow(await post('export', { customerIds: [...customerIds] }));
  const go = () =>
    run('export', async ({ ids, unread }) => {
      if (unread > 0) setToConfirm(ids);
      else await send(ids);
    });
  const goAllTheSame = () => run('export', ({ ids }) => send(ids));
  const preview = () =>
    run('preview', async ({ ids }) => {
      const found: PreviewLine[] = [];
      for (let start = 0; start < ids.length; start += MOST_PREVIEWED) {
        const part = ids.slice(start, start + MOST_PREVIEWED);
        found.push(...(await post('preview', { customerIds: part })));
        setPreviewed({ lines: [...found], left: ids.length - start - part.length });
      }
    });

  const choose = (next: Choice) => {
    setChoice(next);
    setToConfirm([]);
  };

  return (
    <Page title="Selective Customer Export">
      <p class="uc-muted">
        Sends customers now with their current values. If JOOR already has these values, the customer is not sent again
        but read back from JOOR.
      </p>
      <Customers choice={choice} onChange={choose}>
        <Button kind="primary" aria-disabled={busy !== null} onClick={go}>
          Go
        </Button>
        <Button aria-disabled={busy !== null} onClick={preview}>
          Preview
        </Button>
      </Customers>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {notes.length > 0 && (
        <Message kind="warning" title="Check your entry">
          {notes.join('\n')}
          {toConfirm.length > 0 && (
            <p class="uc-confirm">
              Nothing was sent. <Button onClick={goAllTheSame}>Send {counted(toConfirm.length, 'customer')}</Button>
            </p>
          )}
        </Message>
      )}
      <div role="status" class="uc-summary">
        {busy === 'export' && 'Exporting…'}
        {busy === 'preview' && previewed === null && 'Checking…'}
        {busy === null && lines.length > 0 && summary(lines)}
        {previewed && previewSummary(previewed.lines)}
        {previewed && previewed.left > 0 && ` ${previewed.left.toLocaleString('en')} more to check.`}
      </div>
      {lines.length > 0 && <AnswerTable lines={lines} />}
      {previewed && <Preview lines={previewed.lines} />}
    </Page>
  );
}

function choiceInAddress(): Choice {
  const { ids = '', search = '' } = currentFilters();
  return { by: search === '' ? 'ids' : 'search', text: ids, searchId: search };
}

const addressOf = ({ by, searchId }: Choice, ids: readonly number[]): string =>
  where('/selective-export', by === 'search' ? { search: searchId } : { ids: ids.join(',') });

interface Chosen {
  ids: number[];
  /** What of a pasted text is no customer. */
  notes: string[];
  /** Lines of it that were not read as a whole. */
  unread: number;
}

async function customersOf({ by, text, searchId }: Choice): Promise<Chosen> {
  if (by === 'search') {
    if (searchId === '') throw new Error('Select a saved search.');
    const { customerIds } = await post('search_customers', { searchId: Number(searchId) });
    if (customerIds.length === 0) throw new Error('The saved search finds no customers.');
    return { ids: customerIds, notes: [], unread: 0 };
  }
  const { ids, notes, unread } = pastedIds(text);
  if (ids.length === 0) throw new Error(['Enter at least one internal ID of a customer.', ...notes].join('\n'));
  if (ids.length > MOST_EXPORTED) {
    throw new Error(
      `These are ${ids.length.toLocaleString('en')} customers. You can export at most ${MOST_EXPORTED.toLocaleString('en')} at once. Export them in parts, or leave them to the scheduled export.`,
    );
  }
  return { ids, notes, unread };
}
