import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../../configuration/configuration.ts';
import { openDataFolder } from '../../data-folder/data-folder.ts';
import { keysOf } from '../../data-folder/keys.ts';
import { claimFolder } from '../../data-folder/server-record.ts';
import { doctor } from './doctor.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function examine(environment: Record<string, string>) {
  const output = new PassThrough({ encoding: 'utf8' });
  const failure = await doctor({
    configuration: readConfiguration(
      { TRIBUTARY_PORT: '0', TRIBUTARY_SITE_PORT: '0', ...environment },
      folder,
    ),
    terminal: { input: new PassThrough(), output, errors: output },
    stop: { signal: new AbortController().signal, received: Promise.resolve(), forget: () => {} },
  }).catch((error: unknown) => error);
  return { failure, report: String(output.read() ?? '') };
}

it('finds a fresh folder fine', async () => {
  const { failure, report } = await examine({});
  expect(failure).toBeUndefined();
  expect(report).toContain(`Node ${process.versions.node}`);
  expect(report).toContain('The first start will make the keys.');
  expect(report).not.toContain('problem');
});

it('names the port that is taken, and fails', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { failure, report } = await examine({ TRIBUTARY_SITE_PORT: String(port) });
  occupant.close();
  expect(report).toContain(`problem  Port ${port} is taken by another program. Set TRIBUTARY_SITE_PORT`);
  expect(failure).toMatchObject({ code: 'failed_check', exitStatus: 1 });
});

it('names a Confluence that cannot be reached', async () => {
  const { report } = await examine({
    CONFLUENCE_URL: 'http://127.0.0.1:1',
    CONFLUENCE_EMAIL: 'jane@acme.com',
    CONFLUENCE_API_TOKEN: 'ATATT3',
  });
  expect(report).toMatch(/problem {2}The Confluence site at http:\/\/127\.0\.0\.1:1 cannot be reached/);
});

it('tries the server that runs on the folder', async () => {
  const data = openDataFolder(join(folder, '.tributary'));
  keysOf(readConfiguration({}, folder), data);
  const claim = await claimFolder(data, 0);
  if (claim.kind === 'in-use') throw new Error('in use');
  claim.record({ url: 'http://127.0.0.1:1', processId: process.pid });
  const { report } = await examine({});
  claim.release();
  expect(report).toContain('problem  No router answers at http://127.0.0.1:1.');
});
