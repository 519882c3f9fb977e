import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import type { Restriction } from '../connections/restriction.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { judgeRestrictions } from './judge-restrictions.ts';

const catalogue = createCatalogue([notes]);
const whole = { by: 'account', isReadOnly: false } as const;

function judge(restriction: Partial<Restriction>, slug: string, isOwnRequest = false) {
  const entry = catalogue.findTool(slug);
  if (!entry) throw new Error(`notes have no ${slug}`);
  return judgeRestrictions([{ ...whole, ...restriction }], entry, { isOwnRequest });
}

it.each([
  ['a read, of one that only reads', { isReadOnly: true }, 'NOTES_GET_NOTE'],
  ['a tool that is listed, in any case', { tools: ['notes_add_note'] }, 'NOTES_ADD_NOTE'],
  [
    'a read, where places are limited that the toolkit does not tell',
    { writePlaces: ['A'] },
    'NOTES_GET_NOTE',
  ],
])('allows %s', (_what, restriction, slug) => {
  expect(judge(restriction, slug)).toBeUndefined();
});

it.each([
  ['a write, of one that only reads', { isReadOnly: true }, 'account.read_only'],
  ['a tool that is not listed', { tools: ['NOTES_GET_NOTE'] }, 'account.tools'],
  ['all, where none is listed', { tools: [] }, 'account.tools'],
  ['a write whose place the toolkit does not tell', { writePlaces: ['A'] }, 'account.write_places'],
  ['by the auth config', { by: 'auth config' as const, isReadOnly: true }, 'auth_config.read_only'],
])('refuses %s', (_what, restriction, rule) => {
  expect(judge(restriction, 'NOTES_ADD_NOTE')).toMatchObject({ allowed: false, rule });
});

it("refuses a request of the caller's own, which could do what another tool does", () => {
  expect(judge({ tools: ['NOTES_GET_NOTE'] }, 'NOTES_GET_NOTE', true)).toMatchObject({ allowed: false });
});
