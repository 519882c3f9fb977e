import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { RunningProgram } from './running-program.ts';
import { WrittenText } from './written-text.ts';

/** The file that runs the program. */
export const program = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

/** The program as a process of its own, with all it wrote. */
export class ProgramProcess extends RunningProgram {
  readonly child: ChildProcess;

  constructor(child: ChildProcess) {
    const [output, errors] = [new WrittenText(), new WrittenText()];
    child.stdout?.setEncoding('utf8').pipe(output);
    child.stderr?.setEncoding('utf8').pipe(errors);
    super(
      output,
      errors,
      once(child, 'close').then(([status]) => status),
    );
    this.child = child;
  }

  protected override send(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  override async abandon(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.ended;
  }
}
