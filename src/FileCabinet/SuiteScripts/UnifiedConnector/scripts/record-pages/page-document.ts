/** The part of the browser's page that client scripts of record pages use. */
interface PageElement {
  textContent: string | null;
  disabled?: boolean;
  closest(selector: string): PageElement | null;
  getAttribute(name: string): string | null;
}

interface PageDocument {
  body: { scrollIntoView(): void };
  getElementById(id: string): PageElement | null;
  addEventListener(type: 'click', listener: (event: { target: PageElement | null }) => void): void;
}

declare const document: PageDocument;

/** What the server left in the page for its client script. */
export const textOfElement = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** Shows the head of the page, where NetSuite's messages stand: whoever presses a button further down would miss them. */
export const showHead = (): void => document.body.scrollIntoView();

/** Calls `act` when a button of our own markup is pressed: `name` is the attribute that such buttons have. */
export function onPress(name: string, act: (button: PageElement) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target?.closest(`button[${name}]`);
    if (button) act(button);
  });
}
