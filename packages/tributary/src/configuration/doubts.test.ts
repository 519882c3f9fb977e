import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findDoubts } from './doubts.ts';
import { readEnvironment } from './environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-doubts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function doubts(file: string, environment: Record<string, string> = {}): readonly string[] {
  writeFileSync(join(folder, '.env'), file);
  return findDoubts(readEnvironment(environment, folder), folder);
}

it('names a line that sets nothing, and not what may be a secret in it', () => {
  const [doubt, ...others] = doubts('# ours\n\nOPENAI_API_KEY: sk-secret\nTRIBUTARY_PORT=1\n');
  expect(doubt).toContain('"OPENAI_API_KEY" has no "="');
  expect(doubt).not.toContain('sk-secret');
  expect(others).toEqual([]);
});

it('names the setting that a misspelt one is closest to, of the file and of the environment', () => {
  expect(doubts('TRIBUTRAY_PORT=1\n', { TRIBUTARY_DATADIR: '/x' })).toEqual([
    'There is no setting TRIBUTRAY_PORT. Did you mean TRIBUTARY_PORT?',
    'There is no setting TRIBUTARY_DATADIR. Did you mean TRIBUTARY_DATA_DIR?',
  ]);
});

it('has none about what is right, spread over lines, or of other programs', () => {
  const file = 'export TRIBUTARY_HOST=::1\nTRIBUTARY_SECRET_KEY="one\ntwo"\nAPP_NAME=x\n';
  expect(doubts(file, { PATH: '/bin', TRIBUTARY_DEBUG: '1', COMPOSIO_BASE_ULR: 'x' })).toEqual([]);
});
