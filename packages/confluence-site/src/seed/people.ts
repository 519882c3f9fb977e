import type { SeedSpace } from './seed-description.ts';
import { seedUsers } from './users.ts';

export const people: SeedSpace = {
  key: 'HR',
  name: 'People',
  description: 'Working here: holidays, expenses, growing.',
  author: seedUsers.ada.email,
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
};
