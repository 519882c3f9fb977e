import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A script that runs as a process of its own and printed its address. */
export interface RunningScript {
  readonly url: string;
  /** Ends it as a power cut would: nothing of it runs any more. */
  kill(): Promise<void>;
}

/**
 * Starts a script of this folder and waits for the line in which it says its address.
 *
 * @throws Error with what it wrote to stderr, when it ends before
 */
export async function startScript(script: string, ...words: readonly string[]): Promise<RunningScript> {
  return await letGo(load(script, words));
}

/** A script that is loaded in advance, since that takes longer than to start: there is always a next one. */
export interface StandBy {
  /** Lets the loaded one start, and loads the next. */
  start(): Promise<RunningScript>;
  close(): Promise<void>;
}

/** Keeps a process of a script loaded; the script begins when something comes on its stdin. */
export function standBy(script: string, ...words: readonly string[]): StandBy {
  let next = load(script, words);
  return {
    start() {
      const current = next;
      next = load(script, words);
      return letGo(current);
    },
    close: () => killAndWait(next),
  };
}

function load(script: string, words: readonly string[]) {
  return spawn(process.execPath, [`${import.meta.dirname}/${script}`, ...words], {
    stdio: 'pipe',
    // The same files are loaded again and again.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'tributary-crash-compile-cache') },
  });
}

async function letGo(child: ReturnType<typeof load>): Promise<RunningScript> {
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnfile} ended before it was ready: ${complaints}`);
  });
  const lines = createInterface(child.stdout);
  child.stdin.end('start');
  const [url] = await Promise.race([once(lines, 'line'), ended]);
  ended.catch(() => {});
  return { url, kill: () => killAndWait(child) };
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
