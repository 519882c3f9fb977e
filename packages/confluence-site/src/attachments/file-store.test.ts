import { randomUUID } from 'node:crypto';
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

  it('keeps bytes under an id that they had elsewhere, at once', async () => {
    const store = open();
    const id = randomUUID();
    store.writeNow(id, new Uint8Array([1, 2]));
    expect(store.readNow(id)).toEqual(new Uint8Array([1, 2]));
    expect(await store.read(id)).toEqual(new Uint8Array([1, 2]));
    expect(store.list()).toEqual([id]);
  });

  it('has nothing under a name that is none of its own, and takes none', async () => {
    const store = open();
    expect(await store.read('../../etc/passwd')).toBeUndefined();
    expect(store.readNow('../../etc/passwd')).toBeUndefined();
    expect(store.readNow(randomUUID())).toBeUndefined();
    expect(() => store.writeNow('../out', new Uint8Array())).toThrow(/"\.\.\/out" is no id of a kept file/);
  });
});

it('keeps files on disk for their owner alone, over a restart', async () => {
  const id = await openFileStore(folder).write(new TextEncoder().encode('kept'));
  expect(Buffer.from((await openFileStore(folder).read(id)) ?? []).toString()).toBe('kept');
  const inside = join(folder, 'attachments');
  expect(readdirSync(inside)).toEqual([id]);
  expect(statSync(join(inside, id)).mode & 0o777).toBe(0o600);
});
