import type { Locator, Page } from 'playwright-core';

interface Done {
  name: string;
  clicks: number;
  most: number;
  seconds: number;
}

const done: Done[] = [];

/** A person's task, whose clicks count: into a field as well; what is typed does not. */
export class Task {
  #clicks = 0;
  readonly #begun = performance.now();

  constructor(
    private readonly page: Page,
    private readonly name: string,
    /** Clicks that it may take. */
    private readonly most: number,
  ) {}

  async click(target: Locator): Promise<void> {
    this.#clicks += 1;
    await target.click();
  }

  /** Clicks into a field and types. */
  async type(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Clicks into a list and types what is chosen. */
  async choose(list: Locator, text: string): Promise<void> {
    this.#clicks += 1;
    await list.focus();
    await this.page.keyboard.type(text);
  }

  /** The task is done; fails where it took too many clicks. */
  end(): void {
    const seconds = (performance.now() - this.#begun) / 1000;
    done.push({ name: this.name, clicks: this.#clicks, most: this.most, seconds });
    expect(`${this.name}: ${this.#clicks <= this.most ? 'few' : this.#clicks} clicks`).toBe(`${this.name}: few clicks`);
  }
}

/** What the tasks took, as `npm run tasks` prints it. */
export function tasksTaken(): string {
  const lines = done.map(
    ({ name, clicks, most, seconds }) =>
      `${name.padEnd(60)} ${String(clicks).padStart(2)} of ${String(most).padStart(2)} clicks, ${seconds.toFixed(1)} s`,
  );
  return `\n${lines.join('\n')}\n`;
}
