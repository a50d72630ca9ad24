/** The bytes of a file, which grow line by line without being copied each time. */
export class FileContent {
  #parts: Buffer[];
  #size: number;

  constructor(bytes: Buffer) {
    this.#parts = [bytes];
    this.#size = bytes.length;
  }

  get size(): number {
    return this.#size;
  }

  append(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#size += bytes.length;
  }

  bytes(): Buffer {
    const [only] = this.#parts;
    if (this.#parts.length === 1 && only !== undefined) return only;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [whole];
    return whole;
  }
}
