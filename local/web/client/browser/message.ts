import { NetSuiteError } from '../../../account/errors';
import { optionsOf } from '../../../modules/arguments';
import { MESSAGE_TYPES } from '../../../modules/ui/widgets/enums';
import { messageOf } from '../../../modules/ui/widgets/message';
import type { MessageModel } from '../../../modules/ui/widgets/model';
import { offered } from './offered';

/** N/ui/message (Oracle help section_4497873263). */
export const message = offered('N/ui/message', {
  Type: MESSAGE_TYPES,
  create: (...values: unknown[]) =>
    offered(
      'N/ui/message.Message',
      new Message(messageOf(optionsOf(values, ['type', 'title', 'message', 'duration']))),
    ),
});

class Message {
  readonly #model: MessageModel;
  readonly #element: HTMLElement;
  #timer: number | undefined;

  constructor(model: MessageModel) {
    this.#model = model;
    const { type, title, message: text } = model;
    this.#element = document.createElement('div');
    this.#element.className = `banner ${type.toLowerCase()}`;
    this.#element.setAttribute('role', type === 'ERROR' || type === 'WARNING' ? 'alert' : 'status');
    this.#element.append(
      Object.assign(document.createElement('b'), { textContent: title }),
      Object.assign(document.createElement('p'), { textContent: text }),
    );
  }

  /** Milliseconds given here go before those given to create; 0 for as long as the page. */
  show(...values: unknown[]): void {
    const { duration = this.#model.duration } = optionsOf(values, ['duration']);
    // Oracle help section_4497866594.
    if (Number.isNaN(Number(duration))) {
      throw new NetSuiteError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: duration is expected as number.');
    }
    clearTimeout(this.#timer);
    place(this.#element);
    if (Number(duration) > 0) this.#timer = window.setTimeout(() => this.#element.remove(), Number(duration));
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.remove();
  }

  toString(): string {
    return 'message.Message';
  }
}

/** Above the page's heading. */
function place(element: HTMLElement): void {
  const main = document.getElementById('main') ?? document.body;
  const heading = main.querySelector('.heading');
  const before = heading?.closest('form') ?? heading;
  if (before?.parentElement) before.parentElement.insertBefore(element, before);
  else main.prepend(element);
}

/** Takes away the messages of Form.addPageInitMessage whose time is over. */
export function endTimedMessages(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.banner[data-duration]')) {
    window.setTimeout(() => element.remove(), Number(element.dataset.duration));
  }
}
