import type { SeedDescription } from './seed-description.ts';
import { seedUsers } from './users.ts';

/** What the second site of the same people has: a space that they share with a partner. Sam is not on it. */
export const partnerContent: SeedDescription = {
  spaces: [
    {
      key: 'PART',
      name: 'Partner projects',
      description: 'What we build together.',
      author: seedUsers.jane.email,
      pages: [
        {
          title: 'Joint launch',
          labels: ['planning'],
          body: '<p>Who does what until the launch, and when we meet.</p>',
          children: [{ title: 'Open questions', body: '<ul><li>Who signs the press release?</li></ul>' }],
        },
      ],
    },
  ],
};
