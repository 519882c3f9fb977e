import { expect, it } from 'vitest';
import { testVault } from '../testing/test-vault.ts';
import type { SealedPlace } from './vault.ts';

const vault = testVault();
const place: SealedPlace = { table: 'connected_account', rowId: 'ca_1', field: 'values', projectId: 'pr_1' };

it('gives back what it sealed, in any script and of any length', () => {
  for (const text of ['', 'local-admin-token', 'ключ 🔑', 'x'.repeat(100_000)]) {
    const sealed = vault.seal(text, place);
    expect(vault.open(sealed, place)).toBe(text);
    expect(vault.open(vault.sealAnew(sealed, place), place)).toBe(text);
    if (text) expect(sealed).not.toContain(text);
  }
});

it('never seals the same text the same way twice', () => {
  const sealed = vault.seal('text', place);
  expect(vault.seal('text', place)).not.toBe(sealed);
  expect(vault.sealAnew(sealed, place)).not.toBe(sealed);
});

it.each([
  ['project', { projectId: 'pr_2' }],
  ['row', { rowId: 'ca_2' }],
  ['table', { table: 'journal_content' }],
  ['field', { field: 'alias' }],
])('does not open in another %s, and says nothing of what it is', (_what, elsewhere) => {
  const sealed = vault.seal('text', place);
  const tries = [
    () => vault.open(sealed, { ...place, ...elsewhere }),
    () => vault.sealAnew(sealed, { ...place, ...elsewhere }),
  ];
  for (const attempt of tries) {
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.not.stringContaining('text') }),
    );
    expect(attempt).not.toThrow(sealed.slice(-20));
  }
});

it('does not open in another project under the name of a key of that project', () => {
  const renamed = vault.seal('text', place).replace('dk_pr_1', 'dk_pr_2');
  expect(() => vault.open(renamed, { ...place, projectId: 'pr_2' })).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});

it('does not open with a cut tag, however many bytes are left', () => {
  const sealed = vault.seal('text', place);
  const [tag = ''] = sealed.split('.').slice(-1);
  const bytes = Buffer.from(tag, 'base64url');
  for (const length of [0, 4, 8, 12, 15]) {
    const cut = sealed.slice(0, -tag.length) + bytes.subarray(0, length).toString('base64url');
    expect(() => vault.open(cut, place)).toThrow(expect.objectContaining({ code: 'damaged' }));
  }
});

it('does not open when one bit of any part is changed', () => {
  const parts = vault.seal('text', place).split('.');
  for (const index of [2, 3, 4]) {
    const bytes = Buffer.from(parts[index] ?? '', 'base64url');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const changed = parts.with(index, bytes.toString('base64url')).join('.');
    expect(() => vault.open(changed, place)).toThrow(expect.objectContaining({ code: 'damaged' }));
  }
});

it.each(['', 'plain text', 'v1.x', 'v3.a.b.c.d', 'w1.a.b.c.d'])(
  'calls %j damaged, which it never sealed',
  (value) => {
    expect(() => vault.open(value, place)).toThrow(expect.objectContaining({ code: 'damaged' }));
  },
);

it('tells a key that was not given from a damaged value', () => {
  expect(() => vault.open('v1.0011223344556677.AAAA.AAAA.AAAA', place)).toThrow(
    expect.objectContaining({ code: 'wrong_key', message: expect.stringContaining('TRIBUTARY_SECRET_KEY') }),
  );
});
