import { type JudgedDialogue, leaves, refuses, wonders, writes } from '../judged-line.ts';

export const twelfthSetDeclined: readonly JudgedDialogue[] = [
  // Asked back
  [
    wonders('Create a page called "Meeting notes".', /space|where/i),
    writes('In the Engineering space.', ['CREATE_PAGE', { title: 'Meeting notes', spaceId: 'Engineering' }]),
  ],
  [
    wonders('Add a label to the Roadmap page.', /label/i),
    writes('Use "priorities".', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['priorities'] }]),
  ],
  [
    wonders('Create a new blog post in Marketing.', /title|call|name/i),
    writes('Call it "Trade fair recap".', [
      'CREATE_BLOGPOST',
      { title: 'Trade fair recap', spaceId: 'Marketing' },
    ]),
  ],
  [
    wonders('Rename the Holiday policy page.', /title|call|name|what/i),
    writes('The new title is "Vacation policy".', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', title: 'Vacation policy' },
    ]),
  ],
  [
    wonders('Create a space.', /name|call/i),
    writes('Name it Legal and use the key LEG.', ['CREATE_SPACE', { name: 'Legal', key: 'LEG' }]),
  ],
  [wonders('Delete the page.', /which|what/i)],

  // Nothing of that name
  [leaves('Delete the page "Office party" in the People space.')],

  // Outside
  [refuses('Send the Q3 Planning page to Jane Doe by email.')],
  [refuses('Create a Jira ticket for the September outage.')],
  [refuses('Export the Roadmap page as a PDF.')],
  [refuses('What is the weather in Berlin today?')],
  [refuses('Give Sam Lee permission to edit the Architecture page.')],
];
