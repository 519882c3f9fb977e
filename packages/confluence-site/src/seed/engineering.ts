import type { SeedSpace } from './seed-description.ts';
import { seedUsers } from './users.ts';

export const engineering: SeedSpace = {
  key: 'ENG',
  name: 'Engineering',
  description: 'How we build and run our software.',
  author: seedUsers.sam.email,
  pages: [
    {
      title: 'Architecture',
      labels: ['architecture'],
      body: '<p>One service for each concern, one database for each service.</p>',
      children: [
        {
          title: 'API guidelines',
          labels: ['architecture', 'api'],
          body: `<h2>Errors</h2><p>Say what to send instead.</p>
<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">json</ac:parameter><ac:plain-text-body><![CDATA[{ "error": "'limit' must be between 1 and 250" }]]></ac:plain-text-body></ac:structured-macro>`,
        },
        {
          title: 'Decision records',
          labels: ['architecture'],
          body: '<p>Dated, short, and never erased.</p>',
        },
      ],
    },
    {
      title: 'Runbooks',
      body: '<p>What to do when something is on fire.</p>',
      children: [
        {
          title: 'Release checklist',
          labels: ['release', 'runbook'],
          body: '<ol><li>All tests pass</li><li>The change log is written</li><li>Somebody else looked at it</li></ol>',
        },
        {
          title: 'Incident response',
          labels: ['runbook'],
          body: `<ac:structured-macro ac:name="warning"><ac:rich-text-body><p>First stop the damage, then look for the cause.</p></ac:rich-text-body></ac:structured-macro>
<p>Write down every step with its time.</p>`,
        },
      ],
    },
    {
      title: 'Onboarding for engineers',
      author: seedUsers.jane.email,
      labels: ['onboarding'],
      body: '<p>Day one: get the code to run. Day two: change something small.</p>',
    },
  ],
  blogPosts: [
    {
      title: 'What we learned from the September outage',
      labels: ['incident'],
      body: '<p>A full disk stopped the queue. Now an alarm rings a day earlier.</p>',
    },
  ],
};
