import * as record from 'N/record';
import { PROBE as P } from '../netsuite/ids';
import { remainingUnits } from '../netsuite/remaining-units';
import { type Row, readFew } from '../netsuite/suiteql';
import { TEST_DATE } from './measure-clocks';
import type { TestRows } from './measure-grammar';
import { errorName, errorText, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';

const T = P.type;
const BRACKETS = 'a <b> & c';
const LONG = 'x'.repeat(100_000);
const FORMAT = 'YYYY-MM-DD HH24:MI';

type Values = Record<string, string | number | boolean | Date | null>;

/** Several fields in one call each: dates, emptied fields, a long text, and what that costs. Costs about 40 units. */
function ofSubmitFields(
  row: number,
  set: (id: number, values: Values) => void,
  valuesOf: (id: number, columns: string) => Row,
): Observation[] {
  let cost = 0;
  const setCounted = (values: Values) => {
    const before = remainingUnits();
    set(row, values);
    cost = Math.max(cost, before - remainingUnits());
  };
  return [
    observe('figure.submit-fields-dates', () => {
      setCounted({ [P.time]: new Date(), [P.date]: TEST_DATE });
      const { day, time, now } = valuesOf(
        row,
        `TO_CHAR(p.${P.date}, 'YYYY-MM-DD') AS day, TO_CHAR(p.${P.time}, '${FORMAT}') AS time, TO_CHAR(CURRENT_DATE, '${FORMAT}') AS now`,
      );
      const minutes = (Date.parse(`${now}Z`) - Date.parse(`${time}Z`)) / 60_000;
      const works = day === '2026-03-04' && minutes >= 0 && minutes <= 2;
      return fits(works ? 'yes' : 'no', `the day ${day}; the time ${minutes} minutes ago`);
    }),
    observe('figure.submit-fields-empty', () => {
      set(row, { [P.text]: 'full', [P.area]: 'full' });
      setCounted({ [P.text]: null, [P.area]: '' });
      const { t, a } = valuesOf(row, `p.id, p.${P.text} AS t, p.${P.area} AS a`);
      const works = (t ?? null) === null && (a ?? null) === null;
      return fits(works ? 'yes' : 'no', `by null ${JSON.stringify(t ?? null)}, by '' ${JSON.stringify(a ?? null)}`);
    }),
    observe('figure.submit-fields-long', () => {
      setCounted({ [P.long]: LONG, [P.flag]: false, [P.whole]: 8, [P.decimal]: 2.5 });
      const { length } = String(valuesOf(row, `p.${P.long} AS n`).n);
      return fits(length === LONG.length ? 'yes' : 'no', `${length} characters`);
    }),
    observe('figure.submit-fields-units', () => fits(cost === 2 ? 'yes' : 'no', `${cost} units for up to 4 fields`)),
  ];
}

/** What becomes of the probe's own rows when they are saved. Costs about 170 units. */
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
    ...ofSubmitFields(third, set, valuesOf),
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
