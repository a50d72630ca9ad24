import * as record from 'N/record';
import { PROBE as P } from '../netsuite/ids';
import { remainingUnits } from '../netsuite/remaining-units';
import { readFew } from '../netsuite/suiteql';
import type { TestRows } from './measure-grammar';
import { errorName, errorText, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';

const T = P.type;
const BRACKETS = 'a <b> & c';
const LONG = 'x'.repeat(50_000);

/** What becomes of the probe's own rows when they are saved. Costs about 130 units. */
export function measureRecords({ ids, name }: TestRows): Observation[] {
  const [first = 0, second = 0, third = 0] = ids;
  const set = (id: number, values: Record<string, string | number | boolean | Date | null>) =>
    record.submitFields({ type: T, id, values: values as Record<string, string> });
  const valuesOf = (id: number, columns: string) =>
    readFew(`SELECT ${columns} FROM ${T} p WHERE p.id = ?`, [id])[0] ?? {};
  const modified = () => String(valuesOf(first, "TO_CHAR(p.lastmodified, 'YYYY-MM-DD HH24:MI:SS') AS v").v);
  const isTaken = (externalId: string): string => {
    const row = record.create({ type: T });
    row.setValue({ fieldId: 'name', value: name });
    row.setValue({ fieldId: P.kind, value: 'test' });
    row.setValue({ fieldId: 'externalid', value: externalId });
    try {
      row.save();
      return '';
    } catch (error) {
      return errorName(error);
    }
  };
  return [
    observe('record.submit-fields-touches-lastmodified', () => {
      const [before, created] = [
        modified(),
        String(valuesOf(first, "TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD HH24:MI:SS') AS v").v),
      ];
      if (before === created) return unseen('Less than a second had passed.');
      set(first, { [P.text]: 'changed' });
      const after = modified();
      return fits(after === before ? 'stays' : 'moves', `${before}, then ${after}`);
    }),
    observe('record.duplicate-external-id', () => {
      set(second, { externalid: `${name}, one` });
      const error = isTaken(`${name}, one`);
      const names: Record<string, string> = {
        DUP_CSTM_RCRD_ENTRY: 'duplicate-entry',
        UNIQUE_RCRD_ID_REQD: 'unique-id',
      };
      const answer = names[error];
      return answer === undefined ? { possible: [], seen: error || 'it was taken' } : fits(answer, error);
    }),
    observe('records.submit-fields', () => {
      set(second, { externalid: `${name}, two`, isinactive: true });
      const error = isTaken(`${name}, one`);
      const { isinactive } = valuesOf(second, 'p.isinactive');
      const works = error === '' && isinactive === 'T';
      return fits(works ? 'yes' : 'no', `the old id ${error || 'is free'}, isinactive ${isinactive}`);
    }),
    observe('record.angle-brackets', () => {
      set(third, { [P.text]: BRACKETS });
      const kept = String(valuesOf(third, `p.${P.text} AS v`).v);
      if (kept === BRACKETS) return fits('as-written', kept);
      return kept.includes('&lt;') ? fits('escaped', kept) : { possible: [], seen: kept };
    }),
    observe('records.text-kept', () => {
      set(third, { [P.text]: ' a <b> & c ', [P.area]: 'one\ntwo <b>', [P.long]: 'three <b>\n' });
      const loaded = record.load({ type: T, id: third });
      const read = [P.text, P.area, P.long].map((fieldId) => String(loaded.getValue({ fieldId })).replaceAll('\r', ''));
      const kept = read.join('|') === ' a <b> & c |one\ntwo <b>|three <b>\n';
      return fits(kept ? 'yes' : 'no', JSON.stringify(read));
    }),
    observe('figure.submit-fields', () => {
      const before = remainingUnits();
      set(third, { [P.time]: new Date(), [P.date]: new Date(), [P.area]: '', [P.long]: LONG });
      const cost = before - remainingUnits();
      const { d, v, n } = valuesOf(third, `p.${P.date} AS d, p.${P.area} AS v, p.${P.long} AS n`);
      const works = d !== undefined && (v ?? null) === null && String(n).length === LONG.length;
      return fits(works ? 'yes' : 'no', `${cost} units for dates, an empty text and ${LONG.length} characters`);
    }),
    observe('figure.locking', () => {
      const [one, other] = [record.load({ type: T, id: third }), record.load({ type: T, id: third })];
      one.setValue({ fieldId: P.whole, value: 1 });
      one.save();
      other.setValue({ fieldId: P.whole, value: 2 });
      try {
        other.save();
        return fits('no', 'The second save went through.');
      } catch (error) {
        return fits('yes', errorText(error));
      }
    }),
  ];
}
