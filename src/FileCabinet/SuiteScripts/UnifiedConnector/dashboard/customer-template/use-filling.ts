import { useEffect, useRef, useState } from 'preact/hooks';
import type { FilledLine } from '../../sync/template/fill-template';
import { post } from '../shell/api';
import { saveBlob } from '../shell/save-file';
import { type Chosen, ofOneSystem, partsOf } from './chosen';
import { type FillAnswer, MOST_CHECKED, MOST_HANDED_OVER, MOST_IN_WORKBOOK, type SystemTemplate } from './contract';
import { workbookMaker } from './make-workbook';

/** Where a filling stands. */
export type Stage =
  | { at: 'checking'; done: number }
  | { at: 'asking' }
  | { at: 'working'; done: number; of: number; waits: boolean }
  | { at: 'done'; customers: number; rows: number; eta: FillAnswer['eta']; dropped: readonly FilledLine[] };

/** How often a run at work is looked for, in milliseconds. */
const LOOK = 3000;

const canGo = ({ faults }: FilledLine): boolean => faults.length === 0;

/** Checks the selected customers page after page, and makes the workbook of those without a fault. */
export function useFilling(rows: () => Promise<readonly Chosen[]>) {
  const [stage, setStage] = useState<Stage>({ at: 'checking', done: 0 });
  const [template, setTemplate] = useState<SystemTemplate | null>(null);
  const [lines, setLines] = useState<readonly FilledLine[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useRef(true);

  useEffect(() => {
    check().catch(({ message }: Error) => setProblem(message));
    return () => {
      open.current = false;
    };
  }, []);

  const check = async () => {
    const { systemId, chosen } = await ofOneSystem(rows);
    if (chosen.length > MOST_IN_WORKBOOK) {
      throw new Error(
        `At most ${MOST_IN_WORKBOOK.toLocaleString('en')} customers fit into one workbook. Select fewer.`,
      );
    }
    const found = await post('customer_template', { systemId });
    setTemplate(found);
    const all: FilledLine[] = [];
    for (const part of partsOf(chosen, MOST_CHECKED)) {
      if (!open.current) return;
      const customerIds = part.map(({ customerId }) => customerId);
      const { version } = found.template;
      all.push(...(await post('fill_customer_template', { systemId, customerIds, version, handOver: null })).lines);
      setLines([...all]);
      setStage({ at: 'checking', done: all.length });
    }
    setStage({ at: 'asking' });
  };

  const ready = lines.filter(canGo);

  /** @returns what the workbook holds, as it is recorded now */
  const handOver = async ({ systemId, template: { version } }: SystemTemplate) => {
    const recorded: FilledLine[] = [];
    let eta: FillAnswer['eta'] = null;
    for (const part of partsOf(ready, MOST_HANDED_OVER)) {
      const customerIds = part.map(({ customerId }) => customerId);
      const progress = { at: 'working', done: recorded.length, of: ready.length } as const;
      for (;;) {
        const answer = await post('fill_customer_template', { systemId, customerIds, version, handOver: ready.length });
        if (!answer.busy) {
          recorded.push(...answer.lines);
          eta = answer.eta;
          break;
        }
        setStage({ ...progress, waits: true });
        await new Promise((resolve) => setTimeout(resolve, LOOK));
        if (!open.current) return { recorded, eta };
      }
      setStage({ ...progress, done: recorded.length, waits: false });
    }
    return { recorded, eta };
  };

  /** `mark`: the customers are recorded as handed over, and then saved as a file. */
  const make = async (mark: boolean) => {
    if (!template) return;
    setProblem(null);
    setStage({ at: 'working', done: 0, of: ready.length, waits: false });
    try {
      const workbook = await workbookMaker(template);
      // What cannot be written is found before anything is recorded.
      const tried = await workbook(ready.flatMap((line) => line.rows));
      const { recorded, eta } = mark ? await handOver(template) : { recorded: ready, eta: null };
      const gone = recorded.filter(canGo);
      const cells = gone.flatMap((line) => line.rows);
      if (gone.length > 0) saveBlob(fileName(template), mark ? await workbook(cells) : tried);
      const dropped = recorded.filter((line) => !canGo(line));
      setStage({ at: 'done', customers: gone.length, rows: cells.length, eta, dropped });
    } catch (error) {
      setProblem((error as Error).message);
      setStage({ at: 'asking' });
    }
  };

  return { stage, template, lines, ready, problem, make };
}

const fileName = ({ system }: SystemTemplate): string =>
  `Customer Data Template ${system.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()} ${new Date().toISOString().slice(0, 10)}.xlsx`;
