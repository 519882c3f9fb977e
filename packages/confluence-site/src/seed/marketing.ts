import type { SeedSpace } from './seed-description.ts';
import { seedUsers } from './users.ts';

export const marketing: SeedSpace = {
  key: 'MKT',
  name: 'Marketing',
  description: 'Campaigns, brand and everything we say in public.',
  author: seedUsers.jane.email,
  pages: [
    {
      title: 'Q3 Planning',
      labels: ['planning'],
      body: `<h2>Goals</h2>
<ul><li>Launch the autumn campaign by <time datetime="2026-09-15" /></li><li>Double the newsletter's readers</li></ul>
<h2>Budget</h2>
<table><tbody>
<tr><th>Item</th><th>Owner</th><th>Amount</th></tr>
<tr><td>Autumn campaign</td><td>Jane Doe</td><td>€40,000</td></tr>
<tr><td>Customer videos</td><td>Sam Lee</td><td>€12,000</td></tr>
</tbody></table>
<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Numbers are fixed in the meeting of the first Monday.</p></ac:rich-text-body></ac:structured-macro>`,
    },
    {
      title: 'Campaigns',
      body: '<p>One page for each campaign, the newest first.</p>',
      children: [
        {
          title: 'Autumn campaign',
          labels: ['campaign', 'planning'],
          body: `<p>Planned in <ac:link><ri:page ri:content-title="Q3 Planning" /><ac:link-body>the plan for the third quarter</ac:link-body></ac:link>.</p>
<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Choose the motif</ac:task-body></ac:task><ac:task><ac:task-id>2</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>Book the advertisements</ac:task-body></ac:task></ac:task-list>`,
        },
        {
          title: 'Spring campaign review',
          labels: ['campaign'],
          body: '<p>It reached 120,000 people, 18% over the goal.</p>',
        },
      ],
    },
    {
      title: 'Brand guidelines',
      labels: ['brand'],
      body: '<h2>Voice</h2><p>Plain, warm and <strong>short</strong>.</p><h2>Colours</h2><p>Blue for what is ours, grey for the rest.</p>',
    },
  ],
  blogPosts: [
    {
      title: 'The new website is live',
      labels: ['announcement'],
      body: '<p>Faster, clearer, and readable on a phone. Thanks to everybody who tested it.</p>',
    },
  ],
};
