import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A site that runs as a process of its own. */
export interface SiteProcess {
  readonly url: string;
  /** What it wrote to stderr so far: each failure that it answered with a 500. */
  complaints(): string;
  /** Ends it as a power cut would: nothing of it runs any more. */
  kill(): Promise<void>;
}

/**
 * Starts a site on a data folder and waits until it listens.
 *
 * @throws Error with what it wrote to stderr, when it ends before
 */
export async function startSiteProcess(dataFolder: string): Promise<SiteProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-site.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The site ended before it was ready: ${complaints}`);
  });
  const [url] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  // That it ends later is what `kill` is for.
  ended.catch(() => {});
  return { url: String(url), complaints: () => complaints, kill: () => killAndWait(child) };
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
