import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file that runs the program. */
export const program = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The program as a process of its own, with all it wrote. */
export class ProgramProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  #output = '';
  #errors = '';

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
    });
    this.ended = once(child, 'close').then(([status]) => ({
      status,
      output: this.#output,
      errors: this.#errors,
    }));
  }

  /** Resolves with the first match in the output; rejects when the process ends before. */
  async until(pattern: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = this.#output.match(pattern);
      if (match) return match;
      const { stdout } = this.child;
      if (!stdout) throw new Error('The process has no output.');
      const ended = await Promise.race([once(stdout, 'data').then(() => undefined), this.ended]);
      if (ended && !ended.output.match(pattern)) {
        throw new Error(`Ended with ${ended.status} before ${pattern}:\n${ended.output}\n${ended.errors}`);
      }
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** A home for one test's processes: a folder of its own, free ports, nothing of the outer environment's settings. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'tributary-home-'));
  readonly variables: Readonly<Record<string, string>>;
  readonly #started: ProgramProcess[] = [];

  constructor() {
    const outer = Object.entries(process.env).filter(
      ([name]) => !/^(TRIBUTARY|COMPOSIO|CONFLUENCE|OPENAI)_|^DATABASE_URL$/.test(name),
    );
    this.variables = {
      ...Object.fromEntries(outer),
      TRIBUTARY_PORT: '0',
      TRIBUTARY_SITE_PORT: '0',
      TRIBUTARY_DATA_DIR: join(this.folder, 'data'),
    };
  }

  /** Starts the program. Its input stays open. */
  start(words: readonly string[], variables: Record<string, string> = {}): ProgramProcess {
    return this.startCommand(process.execPath, [program, ...words], this.folder, variables);
  }

  /** Starts another command in this home, in the folder `folder`. */
  startCommand(
    command: string,
    words: readonly string[],
    folder: string,
    variables: Record<string, string> = {},
  ): ProgramProcess {
    const child = spawn(command, words, { cwd: folder, env: { ...this.variables, ...variables } });
    const started = new ProgramProcess(child);
    this.#started.push(started);
    return started;
  }

  /** Runs the program to its end; `input` is all it gets to read. */
  run(words: readonly string[], variables: Record<string, string> = {}, input = ''): Promise<Ended> {
    const { child, ended } = this.start(words, variables);
    child.stdin?.end(input);
    return ended;
  }

  /** Starts the servers and answers where they are. */
  async serve(variables: Record<string, string> = {}) {
    const server = this.start(['serve'], variables);
    const [, url = ''] = await server.until(/runs at (http:\S+)\.\n/);
    const [, siteUrl = ''] = await server.until(/site is at (http:\S+)\/wiki\.\n/);
    return { server, url, siteUrl };
  }

  get apiKey(): string {
    return readFileSync(join(this.folder, 'data', 'api-key'), 'utf8').trim();
  }

  /** Ends what still runs, and removes the folder. */
  async leave(): Promise<void> {
    for (const { child, ended } of this.#started) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
