import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTlsFiles } from './tls-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-tls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads both files', () => {
  const files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.certificate, 'certificate');
  writeFileSync(files.key, 'key');
  expect(readTlsFiles(files)).toEqual({ certificate: 'certificate', key: 'key' });
});

it('names the variable of the file that cannot be read', () => {
  const certificate = join(folder, 'cert.pem');
  expect(() => readTlsFiles({ certificate, key: certificate })).toThrow(
    `${certificate} cannot be read. Set TRIBUTARY_TLS_CERT to`,
  );
  writeFileSync(certificate, 'certificate');
  expect(() => readTlsFiles({ certificate, key: folder })).toThrow('Set TRIBUTARY_TLS_KEY to');
});
