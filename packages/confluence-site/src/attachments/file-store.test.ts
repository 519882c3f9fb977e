import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from './file-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ['in memory', () => openFileStore()],
  ['in a folder', () => openFileStore(folder)],
])('a file store %s', (_where, open) => {
  it('gives back the bytes, lists them, and forgets what is removed', async () => {
    const store = open();
    const bytes = new Uint8Array([0, 255, 10, 13]);
    const id = await store.write(bytes);
    expect(await store.read(id)).toEqual(bytes);
    expect(store.list()).toEqual([id]);
    store.remove(id);
    expect(await store.read(id)).toBeUndefined();
    expect(store.list()).toEqual([]);
  });

  it('has nothing under a name that is none of its own', async () => {
    expect(await open().read('../../etc/passwd')).toBeUndefined();
  });
});

it('keeps files on disk for their owner alone, over a restart', async () => {
  const id = await openFileStore(folder).write(new TextEncoder().encode('kept'));
  expect(Buffer.from((await openFileStore(folder).read(id)) ?? []).toString()).toBe('kept');
  const inside = join(folder, 'attachments');
  expect(readdirSync(inside)).toEqual([id]);
  expect(statSync(join(inside, id)).mode & 0o777).toBe(0o600);
});
