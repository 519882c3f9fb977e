import type { FieldHints } from '@tributary/toolkit';

/** A field that programs set and people do not speak of. */
export const technical: FieldHints = { role: 'technical' };

/** The space that a thing is in. */
export const inSpace: FieldHints = {
  role: 'reference',
  names: 'space',
  phrases: ['in the {} space', 'in {} space', 'in {}'],
};

/** How many of a list. */
const howMany: FieldHints = { role: 'number', phrases: ['the first {}', 'up to {}'] };

/** The fields of `pagingInput`. */
export const pagingHints = { limit: howMany, start: technical, cursor: technical };

/** The title that a page or blog post is to have from now on. */
export const newTitle: FieldHints = {
  role: 'title',
  phrases: ['to {}', 'with the title {}', 'titled {}', 'the title to {}', 'its title to {}'],
  question: 'its new title',
};

/** The text that a page or blog post is to have from now on. */
export const newBody: FieldHints = {
  role: 'text',
  phrases: [
    'with the text {}',
    'with the content {}',
    'saying {}',
    'to say {}',
    'text: {}',
    'content: {}',
    'the text to {}',
    'the content to {}',
    'the body to {}',
    'its text to {}',
    'its content to {}',
  ],
  question: 'what it should say now',
  worthAsking: true,
};
