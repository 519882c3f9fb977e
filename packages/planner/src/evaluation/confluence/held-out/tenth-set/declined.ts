import { type JudgedDialogue, refuses, wonders, writes } from '../judged-line.ts';

export const tenthSetDeclined: readonly JudgedDialogue[] = [
  // Outside of Confluence
  [refuses('Send an email to Jane Doe with the text of the Q3 Planning page.')],
  [refuses('Create a Jira ticket for the September outage.')],
  [refuses('What will the weather be like in Berlin tomorrow?')],
  [refuses('Book a meeting room for Monday at ten.')],
  [refuses('Post a message in our Slack channel that the release is out.')],
  // Asked back
  [wonders('Delete a page.')],
  [wonders('Update the page property.')],
  // Asked back, and answered
  [
    wonders("Create a blog post titled 'We are moving' with the text 'Our new office opens in May.'"),
    writes('In the People space.', [
      'CREATE_BLOGPOST',
      { title: 'We are moving', body: 'Our new office opens in May.', spaceId: 'People' },
    ]),
  ],
  [
    wonders('Add a label to the Holiday policy page.'),
    writes('vacation', ['ADD_CONTENT_LABEL', { id: 'Holiday policy', labels: ['vacation'] }]),
  ],
  [
    wonders('Create a page in the Engineering space.'),
    writes("Call it 'Glossary'.", ['CREATE_PAGE', { title: 'Glossary', spaceId: 'Engineering' }]),
  ],
  [
    wonders('I would like to rename the Travel expenses page.'),
    writes('The new title is "Travel and expenses".', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', title: 'Travel and expenses' },
    ]),
  ],
  [
    wonders("Please create a page called 'Glossary'."),
    writes('Product', ['CREATE_PAGE', { title: 'Glossary', spaceId: 'Product' }]),
  ],
];
