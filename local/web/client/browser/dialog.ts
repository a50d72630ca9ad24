import { NetSuiteError } from '../../../account/errors';
import { type Options, optionsOf } from '../../../modules/arguments';
import { offered } from './offered';

interface Button {
  label: string;
  value: unknown;
}

const OK: Button = { label: 'OK', value: true };
const CANCEL: Button = { label: 'Cancel', value: false };

/** N/ui/dialog (Oracle help section_4497725142). */
export const dialog = offered('N/ui/dialog', {
  alert: (...values: unknown[]) => show(optionsOf(values, ['title', 'message']), [OK]),
  confirm: (...values: unknown[]) => show(optionsOf(values, ['title', 'message']), [OK, CANCEL]),
  create(...values: unknown[]): Promise<unknown> {
    const options = optionsOf(values, ['buttons', 'title', 'message']);
    return show(options, options.buttons === undefined ? [OK] : buttonsOf(options.buttons));
  },
});

let number = 0;

/** A modal dialog that stays until one of its buttons is pressed; gives the button's value. */
export function show({ title, message }: Options, buttons: readonly Button[]): Promise<unknown> {
  number += 1;
  const id = `dialog_${number}`;
  const element = document.createElement('dialog');
  element.setAttribute('role', 'alertdialog');
  element.setAttribute('aria-labelledby', `${id}_title`);
  element.setAttribute('aria-describedby', `${id}_message`);
  const heading = Object.assign(document.createElement('h2'), { id: `${id}_title`, textContent: String(title ?? '') });
  const text = Object.assign(document.createElement('p'), { id: `${id}_message`, textContent: String(message ?? '') });
  const row = Object.assign(document.createElement('div'), { className: 'buttons' });
  element.append(heading, text, row);
  // Only a button closes it (Oracle help section_4497725142).
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.preventDefault();
  });
  element.addEventListener('cancel', (event) => event.preventDefault());
  const before = document.activeElement;
  return new Promise((resolve) => {
    buttons.forEach(({ label, value }, index) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', textContent: label, className: index === 0 ? 'primary' : 'plain' });
      button.addEventListener('click', () => {
        element.close();
        element.remove();
        if (before instanceof HTMLElement) before.focus();
        resolve(value);
      });
      row.append(button);
    });
    document.body.append(element);
    element.showModal();
  });
}

/** @throws NetSuiteError in the words of Oracle help section_4497804898 */
function buttonsOf(given: unknown): Button[] {
  if (!Array.isArray(given)) {
    throw new NetSuiteError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: options.buttons is expected as Array.');
  }
  return given.map((button: Partial<Button> | null) => {
    if (button?.label === undefined || button.value === undefined) {
      throw new NetSuiteError(
        'BUTTONS_MUST_INCLUDE_BOTH_A_LABEL_AND_VALUE',
        'Buttons must include both a label and value.',
      );
    }
    return { label: String(button.label), value: button.value };
  });
}
