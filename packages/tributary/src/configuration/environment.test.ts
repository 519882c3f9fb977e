import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-environment-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads the .env file, and lets the process win', () => {
  writeFileSync(join(folder, '.env'), '# ours\nTRIBUTARY_PORT="9000"\nTRIBUTARY_HOST=::1\n');
  expect(readEnvironment({ TRIBUTARY_PORT: '9001' }, folder)).toEqual({
    TRIBUTARY_PORT: '9001',
    TRIBUTARY_HOST: '::1',
  });
});

it('does without a file', () => {
  expect(readEnvironment({ A: '1' }, folder)).toEqual({ A: '1' });
});

it('takes what is empty for unset, also over the file', () => {
  writeFileSync(join(folder, '.env'), 'OPENAI_API_KEY=sk-1\nTRIBUTARY_HOST=\n');
  expect(readEnvironment({ OPENAI_API_KEY: '', A: '  ' }, folder)).toEqual({});
});

it('names a file that cannot be read', () => {
  mkdirSync(join(folder, '.env'));
  expect(() => readEnvironment({}, folder)).toThrow(`${join(folder, '.env')} cannot be read`);
});
