import { useId, useState } from 'preact/hooks';
import { Button } from '../../../shell/parts/Button';
import { Loading } from '../../../shell/parts/Loading';
import { RecordLink } from '../../../shell/parts/RecordLink';
import { shownName } from '../../../shell/shown-name';
import { useAction } from '../../../shell/use-action';
import type { MatchDetail, MatchDetailProposal, MatchLine, MatchRow } from '../contract';
import { differing } from './differing';

interface CompareProps {
  systemId: number;
  matchId: string;
  row: MatchRow;
  busy: boolean;
  onTake(customerId: number): void;
}

/** Both sides of a row, value by value, for each customer that it may be. */
export function Compare({ systemId, matchId, row, busy, onTake }: CompareProps) {
  const loaded = useAction('match_detail', { systemId, matchId, id: row.id });
  return <Loading of={loaded}>{(detail) => <Sides detail={detail} row={row} busy={busy} onTake={onTake} />}</Loading>;
}

type SidesProps = Pick<CompareProps, 'row' | 'busy' | 'onTake'> & { detail: MatchDetail };

function Sides({ detail: { connection, proposals }, row, busy, onTake }: SidesProps) {
  const [shown, setShown] = useState(0);
  const group = useId();
  const proposal = proposals[shown];
  if (!proposal) {
    return <Alone connection={connection} />;
  }
  const { customer, heldBy } = proposal;
  const name = shownName(customer.name, 'Customer', customer.customerId);
  const isTaken = row.decision === 'matched' && row.customer?.customerId === customer.customerId;
  return (
    <>
      {proposals.length > 1 && (
        <fieldset class="uc-proposals">
          <legend>Possible customers</legend>
          {proposals.map((each, index) => (
            <label key={each.customer.customerId}>
              <input type="radio" name={group} checked={index === shown} onChange={() => setShown(index)} />
              <span>
                {shownName(each.customer.name, 'Customer', each.customer.customerId)}{' '}
                <span class="uc-muted">
                  {each.customer.code}, {scoreOf(each)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Lines lines={proposal.lines} name={name} />
      <p class="uc-muted">
        {proposal.reason !== '' && `${proposal.reason}. `}
        {heldBy && `${name} is matched with ${heldBy.name} of JOOR. Only one of the two can have it.`}
      </p>
      <div class="uc-row-actions">
        {!isTaken && (
          <Button
            kind={shown === 0 ? 'plain' : 'primary'}
            aria-disabled={busy}
            onClick={() => onTake(customer.customerId)}
          >
            Match with {name}
          </Button>
        )}
        <RecordLink type="customer" id={customer.customerId}>
          Open {name}
        </RecordLink>
      </div>
    </>
  );
}

const scoreOf = ({ score }: MatchDetailProposal): string => (score === null ? 'chosen by a person' : `score ${score}`);

function Lines({ lines, name }: { lines: readonly MatchLine[]; name: string }) {
  return (
    <table class="uc-sides" aria-label={`JOOR beside ${name}`}>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">JOOR</th>
          <th scope="col">NetSuite</th>
          <th scope="col">Compared</th>
        </tr>
      </thead>
      <tbody>
        {lines.filter(isKnown).map((line) => (
          <tr key={line.label} class={differs(line) ? 'uc-differs' : undefined}>
            <th scope="row">{line.label}</th>
            <Values values={line.joor} others={differs(line) ? line.netsuite : []} />
            <Values values={line.netsuite} others={differs(line) ? line.joor : []} />
            <td>{verdictOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isKnown = ({ joor, netsuite }: MatchLine): boolean => joor.length + netsuite.length > 0;

const isSilent = ({ joor, netsuite }: MatchLine): boolean => joor.length === 0 || netsuite.length === 0;

/** What only one side tells does not differ. */
const differs = (line: MatchLine): boolean => !line.same && !isSilent(line);

function verdictOf(line: MatchLine): string {
  if (isSilent(line)) return `Only in ${line.joor.length > 0 ? 'JOOR' : 'NetSuite'}`;
  return line.same ? 'Same' : 'Different';
}

/** Values of one side; of those that differ from the other side's, the letters that do are marked. */
function Values({ values, others }: { values: readonly string[]; others: readonly string[] }) {
  if (values.length === 0) return <td class="uc-muted">–</td>;
  return (
    <td>
      {values.map((value) => (
        <div key={value}>
          {differing(value, others).map(({ text, marked }, index) =>
            marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </div>
      ))}
    </td>
  );
}

function Alone({ connection }: Pick<MatchDetail, 'connection'>) {
  const { emails, phones, otherNames, addresses } = connection;
  const facts = [
    ...otherNames,
    ...emails,
    ...phones,
    ...addresses.map(({ street, postalCode, city, country }) =>
      [street, postalCode, city, country].filter((part) => part !== '').join(', '),
    ),
  ];
  return (
    <>
      <p>No customer in NetSuite is like this one. Choose a customer if you know better.</p>
      {facts.length > 0 && (
        <ul class="uc-muted">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </>
  );
}
