import { type JudgedDialogue, refuses, wonders, writes } from '../judged-line.ts';

export const thirteenthSetDeclined: readonly JudgedDialogue[] = [
  // Outside
  [refuses('Please send Jane an email that the Q3 plan is ready.')],
  [refuses('Could you book a meeting room for Monday at 10?')],
  [refuses('What will the weather be like in Berlin tomorrow?')],
  [refuses('Can you open a Jira ticket for the outage, please?')],
  [refuses('Please export the Brand guidelines page as a PDF.')],
  [refuses('Can you make Sam an administrator of the Marketing space?')],
  // Something is missing
  [
    wonders('Please create a new page in the Marketing space.'),
    writes("Call it 'Influencer list'.", ['CREATE_PAGE', { title: 'Influencer list', spaceId: 'Marketing' }]),
  ],
  [
    wonders('Please add a label to the Roadmap page.'),
    writes('next-year', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['next-year'] }]),
  ],
  [
    wonders('Could you rename the page Architecture for me?'),
    writes("'System architecture', please.", [
      'UPDATE_PAGE',
      { id: 'Architecture', title: 'System architecture' },
    ]),
  ],
  [wonders('Can you delete the blog post, please?')],
  [
    wonders("I'd like to leave a comment on the Runbooks page."),
    writes("'Thanks, this helped me a lot.'", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Runbooks', body: 'Thanks, this helped me a lot.' },
    ]),
  ],
  [
    wonders("Please create a page called 'Parking rules'."),
    writes('In the People space, please.', ['CREATE_PAGE', { title: 'Parking rules', spaceId: 'People' }]),
  ],
];
