import type { AuthScheme } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { faultIn, maskSecrets, schemeFitting } from './entered-values.ts';

const [plain] = notes.authSchemes;
if (!plain) throw new Error('the notes toolkit has a scheme');
const withRegion: AuthScheme = {
  ...plain,
  name: 'notes_regional_key',
  fields: [
    ...plain.fields,
    { name: 'region', label: 'Region', description: 'Region.', required: true, secret: false },
  ],
};
const toolkit = { ...notes, authSchemes: [plain, withRegion] };
const values = { site: 'https://acme.notes.example', key: 'a-key-of-twenty-chars' };

it('finds nothing wrong with values that fit', () => {
  expect(faultIn(values, plain)).toBeUndefined();
});

it.each([
  [{ site: values.site }, '"key" (Key) is missing'],
  [{ ...values, key: '' }, '"key" (Key) is missing'],
  [{ ...values, token: 'x' }, '"token" is not a field of notes_api_key, which has: site, key'],
])('says what is wrong with %j', (wrong, fault) => {
  expect(faultIn(wrong, plain)).toBe(fault);
});

it.each([
  ['the preferred scheme where it fits', values, plain, 'notes_api_key'],
  ['the other of its mode where that one fits', { ...values, region: 'eu' }, plain, 'notes_regional_key'],
  ['none where nothing fits', { key: 'x' }, plain, undefined],
])('takes %s', (_what, entered, preferred, name) => {
  expect(schemeFitting(entered, preferred, toolkit)?.name).toBe(name);
});

it('shows what is open, and of secrets only the end of long ones', () => {
  expect(maskSecrets(values, plain)).toEqual({ site: values.site, key: '********hars' });
  expect(maskSecrets({ ...values, key: 'short' }, plain).key).toBe('********');
});

it('shows nothing of values whose scheme is not known any more', () => {
  expect(maskSecrets(values, undefined).site).not.toContain('acme');
});
