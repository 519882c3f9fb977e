import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The revisions of the protocol that the router speaks. */
export const revisions = ['2026-07-28', '2025-11-25'] as const;
export type Revision = (typeof revisions)[number];

/** How a run of the suite ended. */
export interface SuiteOutcome {
  /** Nothing failed but what is expected to, and all of that did. */
  readonly passed: boolean;
  /** The suite's own report. */
  readonly report: string;
}

/**
 * Runs what a revision requires of a server, at its own wire, against the endpoint at `url`. What is known to fail, and
 * why, is in `expected-failures-REVISION.yaml`.
 */
export async function runSuite(url: string, revision: Revision): Promise<SuiteOutcome> {
  const manifest = createRequire(import.meta.url).resolve('@modelcontextprotocol/conformance/package.json');
  const suite = join(manifest, '..', 'dist', 'index.js');
  const expected = join(import.meta.dirname, `expected-failures-${revision}.yaml`);
  const options = ['--url', url, '--requirements', revision, '--expected-failures', expected];
  const child = spawn(process.execPath, [suite, 'server', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { passed: status === 0, report: output + errors };
}
