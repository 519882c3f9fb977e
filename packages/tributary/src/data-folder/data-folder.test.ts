import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { openDataFolder } from './data-folder.ts';
import { addSecretKey, keysOf, knownApiKey } from './keys.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tributary-data-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;
const defaults = readConfiguration({}, '/');

it('is readable by its owner only, whatever it was before', () => {
  const path = join(parent, 'kept', 'here');
  expect(modeOf(openDataFolder(path).path)).toBe(0o700);
  chmodSync(path, 0o755);
  openDataFolder(path);
  expect(modeOf(path)).toBe(0o700);
});

it('leaves a folder alone that holds the things of others', () => {
  chmodSync(parent, 0o755);
  writeFileSync(join(parent, 'letter.txt'), 'Dear all');
  expect(() => openDataFolder(parent)).toThrow(
    /holds other things already \(letter\.txt\).*TRIBUTARY_DATA_DIR/,
  );
  expect(modeOf(parent)).toBe(0o755);
});

it('closes a folder that was made before it was marked', () => {
  chmodSync(parent, 0o755);
  writeFileSync(join(parent, 'server.lock'), '');
  expect(modeOf(openDataFolder(parent).path)).toBe(0o700);
});

it('ends where no folder can be made', { timeout: 2_000 }, () => {
  expect(() => openDataFolder('/proc/nope/deeper')).toThrow(/\/proc\/nope.*TRIBUTARY_DATA_DIR/);
});

it('says which folder cannot be used and what to set', () => {
  writeFileSync(join(parent, 'file'), '');
  expect(() => openDataFolder(join(parent, 'file'))).toThrow(
    /data folder .*file cannot be used.*TRIBUTARY_DATA_DIR/,
  );
});

it('makes keys once, and keeps them to their owner', () => {
  const folder = openDataFolder(parent);
  const first = keysOf(defaults, folder);
  expect(first.apiKey).toMatch(/^ak_[\w-]{43}$/);
  expect(first.secretKey).toEqual([expect.stringMatching(/^.{44}$/)]);
  expect(keysOf(defaults, openDataFolder(parent))).toEqual(first);
  expect(modeOf(folder.pathOf('api-key'))).toBe(0o600);
  expect(modeOf(folder.pathOf('secret-key'))).toBe(0o600);
});

it('closes a key file that was left open to others', () => {
  const folder = openDataFolder(parent);
  writeFileSync(folder.pathOf('api-key'), 'ak_mine\n', { mode: 0o644 });
  expect(keysOf(defaults, folder).apiKey).toBe('ak_mine');
  expect(modeOf(folder.pathOf('api-key'))).toBe(0o600);
});

it('prefers the keys it is given, and writes none then', () => {
  const given = readConfiguration(
    { TRIBUTARY_API_KEY: 'ak_given', TRIBUTARY_SECRET_KEY: 'given-secret-of-some-length' },
    '/',
  );
  const folder = openDataFolder(parent);
  expect(keysOf(given, folder)).toEqual({ apiKey: 'ak_given', secretKey: ['given-secret-of-some-length'] });
  expect(folder.read('api-key')).toBeUndefined();
  expect(knownApiKey(given, folder)).toBe('ak_given');
  expect(knownApiKey(defaults, folder)).toBeUndefined();
});

it('adds a version of the secret key before the earlier ones', () => {
  const folder = openDataFolder(parent);
  const { secretKey: earlier } = keysOf(defaults, folder);
  const versions = addSecretKey(folder);
  expect(versions).toEqual([expect.stringMatching(/^.{44}$/), ...earlier]);
  expect(keysOf(defaults, openDataFolder(parent)).secretKey).toEqual(versions);
  expect(modeOf(folder.pathOf('secret-key'))).toBe(0o600);
  expect(folder.read('secret-key.new')).toBeUndefined();
});

it('does not take an empty file for a key', () => {
  const folder = openDataFolder(parent);
  writeFileSync(folder.pathOf('secret-key'), '\n');
  expect(() => keysOf(defaults, folder)).toThrow('secret-key is empty');
});

it('names what stands where a file should be', () => {
  const folder = openDataFolder(parent);
  mkdirSync(folder.pathOf('api-key'));
  expect(() => keysOf(defaults, folder)).toThrow('cannot be used');
});
