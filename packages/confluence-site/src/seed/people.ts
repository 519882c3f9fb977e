import type { SeedSpace } from './spaces.ts';

export const people: SeedSpace = {
  key: 'HR',
  name: 'People',
  description: 'Working here: holidays, expenses, growing.',
  author: 'ada',
  pages: [
    {
      title: 'Holiday policy',
      labels: ['policy'],
      body: '<p>Thirty days a year. Ask your team first, then enter it in the calendar.</p>',
    },
    {
      title: 'Travel expenses',
      labels: ['policy'],
      body: '<p>Keep the receipts and hand them in within a month.</p>',
    },
    {
      title: 'First week',
      labels: ['onboarding'],
      body: '<ul><li>Monday: laptop and keys</li><li>Tuesday: meet your team</li><li>Friday: ask everything</li></ul>',
    },
  ],
  blogPosts: [],
};
