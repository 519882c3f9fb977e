import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { ProgramHere } from './program-here.ts';
import { ProgramProcess, program } from './program-process.ts';
import type { Ended, RunningProgram } from './running-program.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * A home for one test's programs: a folder of its own, free ports, nothing of the outer environment's settings.
 *
 * What a command does with its words is tested within this process (`run`, `serve`); what needs a process (signals,
 * standard input and output, locks between processes) has one (`runProcess`, `serveProcess`).
 */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'tributary-home-'));
  readonly variables: Variables;
  readonly #started: RunningProgram[] = [];

  constructor() {
    const outer = Object.entries(process.env).filter(
      ([name]) => !/^(TRIBUTARY|COMPOSIO|CONFLUENCE|OPENAI|ANTHROPIC|GOOGLE)_|^DATABASE_URL$/.test(name),
    );
    this.variables = {
      ...Object.fromEntries(outer),
      TRIBUTARY_PORT: '0',
      TRIBUTARY_SITE_PORT: '0',
      TRIBUTARY_DATA_DIR: join(this.folder, 'data'),
    };
  }

  /** Starts the program within this process. Its input stays open. */
  start(words: readonly string[], variables: Variables = {}): ProgramHere {
    return this.#startHere(words, variables, new PassThrough());
  }

  /** Runs the program within this process to its end; `input` is all it gets to read. */
  run(words: readonly string[], variables: Variables = {}, input = ''): Promise<Ended> {
    return this.#startHere(words, variables, new PassThrough().end(input)).ended;
  }

  /** Starts the servers within this process and answers where they are. */
  serve(variables: Variables = {}) {
    return addressesOf(this.start(['serve'], variables));
  }

  /** Starts the program as a process. Its input stays open. */
  startProcess(words: readonly string[], variables: Variables = {}): ProgramProcess {
    return this.startCommand(process.execPath, [program, ...words], this.folder, variables);
  }

  /** Runs the program as a process to its end; `input` is all it gets to read. */
  runProcess(words: readonly string[], variables: Variables = {}, input = ''): Promise<Ended> {
    const { child, ended } = this.startProcess(words, variables);
    child.stdin?.end(input);
    return ended;
  }

  /** Starts the servers as a process and answers where they are. */
  serveProcess(variables: Variables = {}) {
    return addressesOf(this.startProcess(['serve'], variables));
  }

  /** Starts another command in this home, in the folder `folder`. */
  startCommand(
    command: string,
    words: readonly string[],
    folder: string,
    variables: Variables = {},
  ): ProgramProcess {
    const child = spawn(command, words, { cwd: folder, env: { ...this.variables, ...variables } });
    return this.#note(new ProgramProcess(child));
  }

  get apiKey(): string {
    return readFileSync(join(this.folder, 'data', 'api-key'), 'utf8').trim();
  }

  /** Ends what still runs, and removes the folder. */
  async leave(): Promise<void> {
    for (const started of this.#started) await started.abandon();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #startHere(words: readonly string[], variables: Variables, input: PassThrough): ProgramHere {
    const { folder } = this;
    return this.#note(
      new ProgramHere({ words, variables: { ...this.variables, ...variables }, folder, input }),
    );
  }

  #note<Program extends RunningProgram>(started: Program): Program {
    this.#started.push(started);
    return started;
  }
}

async function addressesOf<Program extends RunningProgram>(server: Program) {
  const [, url = ''] = await server.until(/runs at (http:\S+)\.\n/);
  const [, siteUrl = ''] = await server.until(/site is at (http:\S+)\/wiki\.\n/);
  return { server, url, siteUrl };
}
