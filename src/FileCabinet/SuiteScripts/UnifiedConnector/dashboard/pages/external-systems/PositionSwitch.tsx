import { useId, useState } from 'preact/hooks';
import type { Position } from '../../../settings/position';
import { positionOf } from '../../../settings/position';
import type { Said } from '../../set-up/contract';
import { post } from '../../shell/api';
import type { SystemSetUp } from './contract';

const POSITIONS: readonly { position: Position; words: string }[] = [
  { position: 'off', words: 'Off' },
  { position: 'by hand', words: 'By hand' },
  { position: 'automatic', words: 'Automatic' },
];

interface PositionSwitchProps {
  system: SystemSetUp;
  which: 'upload' | 'update';
  onSaid(said: Said): void;
}

/** Who decides that new customers (upload) or changes (update) are sent; saved at once. */
export function PositionSwitch({ system: { id, values }, which, onSaid }: PositionSwitchProps) {
  const [busy, setBusy] = useState(false);
  const field = useId();
  const label = which === 'upload' ? 'Upload' : 'Update';
  const position = positionOf(
    {
      upload: values.upload === true,
      update: values.update === true,
      uploadByHand: values.uploadByHand === true,
      updateByHand: values.updateByHand === true,
    },
    which,
  );
  const choose = async (select: HTMLSelectElement) => {
    const next = select.value as Position;
    setBusy(true);
    const said = await saved(
      id,
      { [which]: next !== 'off', [`${which}ByHand`]: next === 'by hand' },
      `${label}: ${next}.`,
    );
    if (!said.good) select.value = position;
    setBusy(false);
    onSaid(said);
  };
  return (
    <label htmlFor={field} class="uc-position">
      {label}
      <select
        id={field}
        aria-label={`${label} of ${values.name}`}
        value={position}
        disabled={busy}
        onChange={({ currentTarget }) => choose(currentTarget)}
      >
        {POSITIONS.map(({ position: each, words }) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

async function saved(id: number, values: Record<string, boolean>, sentence: string): Promise<Said> {
  try {
    const answer = await post('save_setting', { section: 'externalSystems', id, values, anyway: false });
    return answer.saved ? { good: true, sentence } : { good: false, sentence: answer.faults.join(' ') };
  } catch (error) {
    return { good: false, sentence: (error as Error).message };
  }
}
