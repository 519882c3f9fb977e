import { once } from 'node:events';
import { Writable } from 'node:stream';

/** Keeps what is written to it. */
export class WrittenText extends Writable {
  text = '';

  constructor() {
    super({ decodeStrings: false });
  }

  override _write(text: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += text;
    this.emit('more');
    done();
  }

  /** Resolves when more has come. */
  async more(): Promise<void> {
    await once(this, 'more');
  }
}
