import { NotSupportedError } from '../../../account/errors';
import { report, type ScriptHost } from './script-host';

/** Lets the buttons of scripts call the function they name, and those of sublists do what they say. */
export function bindButtons(host: ScriptHost | undefined): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('main button') : null;
    const { functionName, sublistAction } = button?.dataset ?? {};
    if (button && functionName !== undefined) callFunction(host, functionName, button);
    if (button && sublistAction !== undefined) actOnSublist(sublistAction, button);
  });
}

function callFunction(host: ScriptHost | undefined, name: string, { textContent }: HTMLButtonElement): void {
  if (host?.has(name)) {
    host.call(name);
    return;
  }
  const reason =
    host === undefined ? 'the form has no clientScriptModulePath' : 'its client script has no such function';
  const what = `the button ${textContent}, which calls ${name}: ${reason}`;
  report('addButton', undefined, new NotSupportedError(what));
}

function actOnSublist(action: string, button: HTMLButtonElement): void {
  if (action === 'refresh') {
    location.reload();
    return;
  }
  const boxes = button.closest('[data-sublist]')?.querySelectorAll<HTMLInputElement>('td input[type=checkbox]') ?? [];
  for (const box of boxes) {
    if (box.disabled || box.checked === (action === 'markall')) continue;
    box.checked = action === 'markall';
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
