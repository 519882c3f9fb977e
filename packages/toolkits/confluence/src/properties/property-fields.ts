import type { FieldHints } from '@tributary/toolkit';
import { z } from 'zod';

/** The field for the key of a property that is to be made. */
export const newKey = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .describe('Key of the new property, which it does not have yet.');

/** The field that names an existing property. */
export const existingProperty = z.string().min(1).describe('The property: its key or id.');

/** How people speak of the fields that all tools for properties have. */
export const propertyHints = {
  newKey: {
    // Not a title: it is kept letter for letter.
    role: 'text',
    phrases: [
      'the property {}',
      'a property {}',
      'property {}',
      'with the key {}',
      'the key {}',
      'under the key {}',
      'called {}',
    ],
    question: 'what the property is called',
  },
  existing: {
    role: 'reference',
    names: 'property',
    phrases: ['the property {}', 'the property called {}', 'the {} property', 'property {}', 'the key {}'],
    question: 'which property it is',
  },
  keys: {
    role: 'list',
    phrases: ['the property {}', 'the property called {}', 'the properties {}', 'with the key {}'],
  },
  value: {
    role: 'text',
    phrases: [
      'with the value {}',
      'with value {}',
      'with a value of {}',
      'and the value {}',
      'and value {}',
      'to the value {}',
      'the value is {}',
      'the value should be {}',
      'the new value is {}',
      'new value {}',
      'set to {}',
      'value: {}',
      '= {}',
      '-> {}',
      'with {}',
      'to {}',
    ],
    question: 'which value it should have',
  },
  space: { role: 'reference', names: 'space', phrases: ['in the {} space', 'in {} space'] },
  limit: { role: 'number', phrases: ['first {}'] },
} as const satisfies Record<string, FieldHints>;

/** How people speak of the thing that a property belongs to, by the words for its kind: `page`, `blog post`. */
export function ownerHints(kind: string): FieldHints {
  return {
    role: 'reference',
    names: kind.replace(' ', ''),
    phrases: [
      `of the {} ${kind}`,
      `on the {} ${kind}`,
      `to the {} ${kind}`,
      `from the {} ${kind}`,
      `the {} ${kind}`,
      `of the ${kind} {}`,
      `on the ${kind} {}`,
      `to the ${kind} {}`,
      `from the ${kind} {}`,
      `for the {} ${kind}`,
      'of {}',
      'on {}',
    ],
    question: `which ${kind} it is about`,
  };
}
