import { expect, it } from 'vitest';
import { pages, whiteboards } from './owners.ts';
import type { Property } from './property.ts';
import { compactPropertyEntry, describeProperty } from './property-output.ts';

const property: Property = {
  id: '7',
  key: 'review',
  value: { state: 'open' },
  version: { number: 1, message: '', createdAt: '2026-11-22T10:00:00.000Z', authorId: 'ada' },
};

it('knows who made it and when from its first version', () => {
  expect(describeProperty(property, pages, '12')).toMatchObject({
    createdAt: '2026-11-22T10:00:00.000Z',
    createdBy: 'ada',
    version: { number: 1, message: null, minorEdit: false, createdBy: { accountId: 'ada' } },
    _links: { self: '/wiki/api/v2/pages/12/properties/7' },
  });
});

it('does not take a later version’s author and time for those of the first', () => {
  const later = { ...property, version: { ...property.version, number: 2 } };
  expect(describeProperty(later, pages, '12')).toMatchObject({
    createdAt: null,
    createdBy: null,
    updatedAt: '2026-11-22T10:00:00.000Z',
  });
});

it('takes the authors of spaces’ properties under their documented name too', () => {
  const { authorId, ...version } = property.version;
  const documented = { ...property, createdBy: 'jane', version: { ...version, createdBy: authorId } };
  expect(describeProperty(documented, pages, '12')).toMatchObject({
    createdBy: 'jane',
    version: { authorId: 'ada' },
  });
});

it('tells the number of the version alone for whiteboards, as Composio does', () => {
  expect(describeProperty(property, whiteboards, '12').version).toBe(1);
});

it.each([
  ['done', 'done'],
  [12, 12],
  [false, false],
  [null, 'null'],
  ['', '""'],
  [[], '[]'],
  [{ state: 'open' }, '{"state":"open"}'],
])('shows the value %j in short as %j', (value, shown) => {
  const described = describeProperty({ ...property, value }, pages, '12');
  expect(compactPropertyEntry(described, 10)).toEqual({ id: '7', key: 'review', value: shown, version: 1 });
});

it('cuts a long value and says how to get all of it', () => {
  const described = describeProperty({ ...property, value: 'x'.repeat(900) }, pages, '12');
  expect(compactPropertyEntry(described, 10)).toMatchObject({
    value: 'x'.repeat(30),
    cut: 'The first 30 of 900 characters; format "full" brings all.',
  });
});
