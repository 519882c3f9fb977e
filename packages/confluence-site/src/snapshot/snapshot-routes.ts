import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Hono } from 'hono';
import type { SiteEnvironment } from '../http/environment.ts';
import type { SiteParts } from '../site-parts.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** The whole site as one file, and back. */
export function snapshotRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/snapshot', (context) =>
      inTemporaryFile(async (file) => {
        writeSnapshot(site, file);
        return context.body(new Uint8Array(readFileSync(file)), 200, {
          'Content-Type': 'application/vnd.sqlite3',
          'Content-Disposition': 'attachment; filename="confluence-site.snapshot"',
        });
      }),
    )
    .put('/snapshot', (context) =>
      inTemporaryFile(async (file) => {
        await pipeline(context.req.raw.body ?? Readable.from([]), createWriteStream(file, { mode: 0o600 }));
        restoreSnapshot(site, file);
        return context.body(null, 204);
      }),
    );
}

async function inTemporaryFile<Result>(use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'confluence-site-'));
  try {
    return await use(join(folder, 'sent snapshot'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
