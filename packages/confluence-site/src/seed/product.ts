import type { SeedSpace } from './seed-description.ts';
import { seedUsers } from './users.ts';

export const product: SeedSpace = {
  key: 'PROD',
  name: 'Product',
  description: 'What we build next, and why.',
  author: seedUsers.ada.email,
  pages: [
    {
      title: 'Roadmap',
      labels: ['roadmap'],
      body: `<table><tbody><tr><th>Quarter</th><th>Theme</th></tr><tr><td>Q3</td><td>Sign-in without passwords</td></tr>
<tr><td>Q4</td><td>Reports</td></tr></tbody></table>`,
      children: [
        {
          title: 'Sign-in without passwords',
          labels: ['roadmap'],
          body: '<p>Status: in progress. Owner: Sam Lee.</p>',
        },
        { title: 'Reports', body: '<p>Customers ask for numbers that they can take to their managers.</p>' },
      ],
    },
    {
      title: 'Customer interviews',
      author: seedUsers.jane.email,
      labels: ['research'],
      body: '<p>Ten talks in August; the notes are below.</p>',
      children: [
        {
          title: 'Interview: Riverside Books',
          author: seedUsers.jane.email,
          labels: ['research'],
          body: '<blockquote><p>We print the weekly overview and hang it on the door.</p></blockquote>',
        },
      ],
    },
  ],
};
