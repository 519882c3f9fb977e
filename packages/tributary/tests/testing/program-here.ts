import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { loadAgent } from '@tributary/agent';
import { run } from '../../src/run.ts';
import { watchForStop } from '../../src/stop-request.ts';
import { RunningProgram } from './running-program.ts';
import { WrittenText } from './written-text.ts';

// What commands load when they run: the first test of a worker would spend its time on it.
await Promise.all([loadAgent(), import('../../src/servers/servers.ts')]);

/** What the program finds when it starts. */
export interface Start {
  /** The command line after the program's name. */
  readonly words: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly input: Readable;
}

/**
 * The program within the test's own process: all but what `main.ts` and `run-in-process.ts` do, and without the second
 * that a process takes to load it.
 */
export class ProgramHere extends RunningProgram {
  readonly #signals: EventEmitter;

  constructor({ words, variables, folder, input }: Start) {
    const [output, errors] = [new WrittenText(), new WrittenText()];
    const signals = new EventEmitter();
    // A second signal would end the process at once; the first is all that is sent here.
    const source = Object.assign(signals, { exit: () => {} });
    const terminal = { input, output, errors };
    super(
      output,
      errors,
      run({ arguments: words, variables, folder, terminal, watchForStop: () => watchForStop(source) }),
    );
    this.#signals = signals;
  }

  protected override send(signal: NodeJS.Signals): void {
    this.#signals.emit(signal);
  }

  override async abandon(): Promise<void> {
    await this.stop();
  }
}
