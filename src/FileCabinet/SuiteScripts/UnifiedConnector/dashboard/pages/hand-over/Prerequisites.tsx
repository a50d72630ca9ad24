import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Count } from '../../shell/parts/Count';
import { Empty } from '../../shell/parts/Empty';
import { Message } from '../../shell/parts/Message';
import { When } from '../../shell/parts/When';
import { saveWorkbook } from '../../spreadsheet/save-xlsx';
import type { HandOver, Looking } from './contract';
import { PrerequisiteList } from './PrerequisiteList';
import { customersPath } from './paths';
import { sheetsOf } from './sheets';
import { useDoing } from './use-hand-over';

interface PrerequisitesProps {
  handOver: HandOver;
  onChange(handOver: HandOver): void;
}

/** What JOOR has to load before the first test, from what enabled customers use. */
export function Prerequisites({ handOver, onChange }: PrerequisitesProps) {
  const { systemId, system, looking, lists } = handOver;
  const { busy, problem, run } = useDoing();
  const read = (anew: boolean) =>
    run(async () => {
      let now = await post('collect_lists', { systemId, anew, version: looking?.version ?? 0 });
      onChange(now);
      while (now.looking && !now.looking.complete) {
        now = await post('collect_lists', { systemId, anew: false, version: now.looking.version });
        onChange(now);
      }
    });
  const download = () => run(() => saveWorkbook(`JOOR prerequisites ${system}`, sheetsOf(lists)));
  const clashes = lists.flatMap((list) => list.clashes);
  const faults = clashes.filter(({ severity }) => severity === 'fault').length;
  return (
    <>
      <p class="uc-intro">
        JOOR loads these lists into its account before you test. They hold what your enabled customers use, as it would
        be sent. Mend what clashes, send the workbook to JOOR, and tick each list once JOOR says it is loaded: from then
        on a customer with any other value is told.
      </p>
      <div class="uc-hand-over-head">
        <div role="status">
          {looking ? <Looked systemId={systemId} looking={looking} busy={busy} /> : busy && 'Reading customers…'}
        </div>
        <div class="uc-row-actions">
          {looking?.complete && (
            <Button aria-disabled={busy} onClick={download}>
              Download XLSX
            </Button>
          )}
          {looking && !looking.complete ? (
            <Button kind="primary" aria-disabled={busy} onClick={() => read(false)}>
              Continue reading
            </Button>
          ) : (
            <Button kind={looking ? 'plain' : 'primary'} aria-disabled={busy} onClick={() => read(true)}>
              {looking ? 'Read again' : 'Read enabled customers'}
            </Button>
          )}
        </div>
      </div>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {looking?.complete && looking.unmapped > 0 && (
        <Message kind="warning" title={`${counted(looking.unmapped, 'customer')} without a price label`}>
          <Link href={customersPath(systemId, 'unmapped')}>
            Show {looking.unmapped === 1 ? 'it' : `these ${looking.unmapped.toLocaleString('en')}`}
          </Link>
          . Their price level has no price label in the Value Map, so it is in none of these lists.{' '}
          <a href="#/set-up/value-map">Add it to the Value Map</a>, then read the customers again.
        </Message>
      )}
      {looking?.complete && clashes.length > 0 && (
        <Message kind="warning" title={toLookAt(faults, clashes.length - faults)}>
          {faults > 0 && 'JOOR cannot load values that contradict each other. '}Each stands at its list with where to
          mend it.
        </Message>
      )}
      {!looking && <Empty>No customers have been read yet.</Empty>}
      {looking &&
        lists.map((list) => (
          <PrerequisiteList key={list.name} list={list} handOver={handOver} busy={busy} onChange={onChange} run={run} />
        ))}
    </>
  );
}

function toLookAt(clashes: number, doubtful: number): string {
  const parts = [
    ...(clashes > 0 ? [counted(clashes, 'clash', 'clashes')] : []),
    ...(doubtful > 0 ? [counted(doubtful, 'doubtful value')] : []),
  ];
  return `${parts.join(' and ')} to look at`;
}

function Looked({ systemId, looking, busy }: { systemId: number; looking: Looking; busy: boolean }) {
  const { complete, looked, enabled, notExported, by, at } = looking;
  const of = enabled !== null && enabled >= looked ? ` of ${enabled.toLocaleString('en')}` : '';
  if (!complete) {
    return (
      <>
        {looked.toLocaleString('en')}
        {of} enabled customers read{busy ? '…' : ' so far.'}
      </>
    );
  }
  return (
    <>
      <Count value={looked} to={customersPath(systemId, 'looked')} of="enabled customers read" />{' '}
      {looked === 1 ? 'enabled customer' : 'enabled customers'} read
      {notExported > 0 && (
        <>
          , <Count value={notExported} to={customersPath(systemId, 'notExported')} of="customers not exported" /> of
          them not exported
        </>
      )}
      , by {by}, <When moment={at} />.
    </>
  );
}
