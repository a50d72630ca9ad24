import type { ButtonModel } from '../../modules/ui/widgets/model';

const SUBLIST_ACTIONS: readonly string[] = ['markall', 'unmarkall', 'refresh'];

/** Buttons of a form or sublist. Those of scripts name the function of the client script that they call. */
export function WidgetButtons({ buttons }: { buttons: readonly ButtonModel[] }) {
  return (
    <>
      {buttons
        .filter(({ hidden, kind }) => !hidden && kind !== 'native')
        .map(({ id, label, kind, functionName, disabled }) => (
          <button
            type={kind === 'submit' || kind === 'reset' ? kind : 'button'}
            id={id}
            name={kind === 'submit' ? id : undefined}
            value={kind === 'submit' ? label : undefined}
            class={kind === 'submit' ? 'primary' : 'plain'}
            disabled={disabled}
            data-function-name={functionName || undefined}
            data-sublist-action={SUBLIST_ACTIONS.includes(kind) ? kind : undefined}
          >
            {label}
          </button>
        ))}
    </>
  );
}
