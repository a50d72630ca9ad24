export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The inputs of the page's form that have a name; several for radio buttons and groups of boxes. */
export function controlsOf(name: string): Control[] {
  return [...document.querySelectorAll<Control>(`#main_form [name="${CSS.escape(name)}"]`)];
}

/** What inputs of one name hold: text, 'T' or 'F' of a single box, the chosen values of several. */
export function readControls(controls: readonly Control[], several: boolean): string | string[] {
  const chosen = controls.flatMap((control) => {
    if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
    return isBox(control) && !control.checked ? [] : [control.value];
  });
  if (several) return chosen;
  const [first] = controls;
  if (first instanceof HTMLInputElement && first.type === 'checkbox') return first.checked ? 'T' : 'F';
  return chosen[0] ?? '';
}

export function writeControls(controls: readonly Control[], value: string | string[]): void {
  const values = [value].flat();
  for (const control of controls) {
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.selected = values.includes(option.value);
    } else if (isBox(control)) control.checked = values.includes(control.value);
    else control.value = values.join(', ');
  }
}

/** What is to be read in them: the texts of chosen options and boxes. */
export function textsOf(controls: readonly Control[]): string[] {
  return controls.flatMap((control) => {
    if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.text);
    if (!isBox(control)) return [control.value];
    return control.checked ? [control.labels?.[0]?.textContent?.trim() ?? control.value] : [];
  });
}

/** The part of the page that shows a field with its label. */
export function boxOf([control]: readonly Control[]): HTMLElement | null {
  return control?.closest<HTMLElement>('.field') ?? null;
}

/** Whether there is something to choose from, with texts of its own. */
export function offersChoice(control: Control): boolean {
  return control instanceof HTMLSelectElement || isBox(control);
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
}
