import './why-not.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { folded } from '../../../joor/seen-in-words';
import { FAILED_RECORD_STATUS } from '../../../sync/records/failed-record-status';
import { REASONS, type ReasonPage } from '../../../sync/why-not/why-not-reasons';
import { RemoveAtJoor } from '../../customer-page/RemoveAtJoor';
import { REMOVE_AT_JOOR } from '../../customer-page/removal-words';
import { Faults } from '../../faults/Faults';
import { bootstrap } from '../../shell/bootstrap';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { RecordLink } from '../../shell/parts/RecordLink';
import { pageWith } from '../../shell/table/shown';
import { where } from '../../shell/where';
import { customerBundle } from '../../support/bundle';
import { SupportButton } from '../../support/SupportButton';
import type { WhyNotAnswer, WhyNotLine } from './contract';

const TONES = { good: 'good', 'under way': 'under-way', act: 'bad', quiet: 'quiet' } as const;

/** The answer for each External System that concerns the customer. */
export function Answers({ customerId, answer: { name, lines } }: { customerId: number; answer: WhyNotAnswer }) {
  return (
    <section aria-label="Answer" aria-live="polite">
      <h3>
        {name === '' ? (
          `Customer ${customerId}`
        ) : (
          <RecordLink type="customer" id={customerId}>
            {name}
          </RecordLink>
        )}
      </h3>
      <p>
        <SupportButton name={`Customer ${customerId}`} collect={() => customerBundle(customerId)} />
      </p>
      <ul class="uc-systems">
        {lines.map((line) => (
          <li key={line.systemId} class="uc-card">
            <Line customerId={customerId} name={name} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  customerId: number;
  name: string;
  line: WhyNotLine;
}

function Line({ customerId, name, line }: LineProps) {
  const { systemName, reason, sentence, details, faults, next, atJoor, file } = line;
  const { title, tone, page } = REASONS[reason];
  return (
    <>
      <h4 class="uc-answer-head">
        {systemName && <span>{systemName}</span>}
        <span class={`uc-badge uc-${TONES[tone]}`}>{title}</span>
      </h4>
      <p class="uc-sentence">{sentence}</p>
      {faults.length > 0 && <Faults faults={faults} of={{ customerId, systemId: line.systemId, systemName }} />}
      {faults.length === 0 && <Details lines={details} />}
      <p>
        <strong>Next step:</strong> {next} <PageLink page={page} customerId={customerId} name={name} />
      </p>
      {file && (
        <p>
          {file.row === null ? (
            <Link href={where('/files', { file: String(file.id) })}>Open file {file.name}</Link>
          ) : (
            <Link href={where(`/files/${file.id}/rows`, { row: String(file.row), page: pageWith(file.row - 1) })}>
              Open row {file.row} of file {file.name}
            </Link>
          )}
        </p>
      )}
      {atJoor !== '' && <p class="uc-muted">{atJoor}</p>}
      {bootstrap.isAdministrator && <Removal customerId={customerId} name={name} line={line} />}
    </>
  );
}

function Details({ lines }: { lines: readonly string[] }) {
  const { shown, fields } = folded(lines.join('\n'));
  const read = shown.split('\n').filter((line) => line !== '');
  return (
    <>
      {read.length > 0 && (
        <ul class="uc-details">
          {read.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {fields.length > 0 && (
        <details class="uc-folded uc-lines">
          <summary>Which values</summary>
          {fields.join('\n')}
        </details>
      )}
    </>
  );
}

/** Takes the customer out of the connections at JOOR, where it is among them. */
function Removal({ customerId, name, line: { systemId, systemName, codeAtJoor } }: LineProps) {
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState<string[]>([]);
  if (systemId === null || codeAtJoor === '') return null;
  if (told.length > 0) return <Message kind="information">{told.join('\n')}</Message>;
  return (
    <>
      <Button aria-label={`${REMOVE_AT_JOOR} (${systemName})`} onClick={() => setAsking(true)}>
        {REMOVE_AT_JOOR} …
      </Button>
      {isAsking && (
        <RemoveAtJoor
          customers={[{ customerId, name, code: codeAtJoor, systemId, systemName }]}
          onDone={(sentences) => {
            setAsking(false);
            setTold(sentences);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Where the next step is done, for whoever may do it. */
function PageLink({ page, customerId, name }: { page: ReasonPage | undefined; customerId: number; name: string }) {
  // Some fail because they have no name.
  const text = name || String(customerId);
  switch (page) {
    case 'failed-records':
      return <Link href={where('/failed-records', { text })}>Open it in the Failed Record Queue</Link>;
    case 'dismissed-records':
      return (
        <Link href={where('/failed-records', { text, status: FAILED_RECORD_STATUS.dismissed })}>
          Open it in the Failed Record Queue
        </Link>
      );
    case 'script-errors':
      return <Link href={where('/general-log', { kind: 'error' })}>Open the General Log</Link>;
    case 'selective-export':
      return <Link href={where('/selective-export', { ids: String(customerId) })}>Open Selective Customer Export</Link>;
    case 'external-systems':
      return bootstrap.isAdministrator ? <Link href="/set-up/external-systems">Open External Systems</Link> : null;
    case 'check':
      return bootstrap.isAdministrator ? <Link href="/set-up/check">Open Check Set-up</Link> : null;
    default:
      return null;
  }
}
