import { describe, expect, it } from 'vitest';
import type { Thing } from '../conversation/things.ts';
import { ofKept } from './of-kept.ts';

const page: Thing = { kind: 'page', value: '7', name: 'Roadmap', batch: 1 };
const phase: Thing = { kind: 'property', value: 'phase', name: 'phase', aside: true, batch: 1 };

describe('what was set on a thing', () => {
  it.each([
    ['change it to final', 'set the property "phase" of the page "Roadmap" to final'],
    ['make it 5', 'set the property "phase" of the page "Roadmap" to 5'],
    ['The phase should be "test".', 'set the property "phase" of the page "Roadmap" to "test"'],
    ['change the phase of the page to 2', 'set the property "phase" of the page "Roadmap" to 2'],
    ['change the phase of Reports to 2', 'set the property "phase" of Reports to 2'],
    ['change phase on the Roadmap page to 2', 'set the property "phase" of the page "Roadmap" to 2'],
    ['set phase to "test" there', 'set the property "phase" of the page "Roadmap" to "test"'],
    ['Is it phase?', 'show the property "phase" of the page "Roadmap"'],
    ['what is its value now?', 'show the property "phase" of the page "Roadmap"'],
    ['Remove it again', 'delete the property "phase" of the page "Roadmap"'],
    ['delete this property', 'delete the property "phase" of the page "Roadmap"'],
  ])('is meant by “%s”', (said, meant) => {
    expect(ofKept(said, [phase, page])).toBe(meant);
  });

  it.each(['make it private', 'delete the page', 'change the title to final', 'delete that label'])(
    'is not meant by “%s”',
    (said) => {
      expect(ofKept(said, [phase, page])).toBeUndefined();
    },
  );

  it('is no longer what “it” means once another thing was spoken of', () => {
    const reports: Thing = { kind: 'page', value: '8', name: 'Reports', batch: 2 };
    expect(ofKept('delete it', [phase, page, reports])).toBeUndefined();
  });
});
