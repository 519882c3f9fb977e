import { type JudgedDialogue, refuses, writes } from '../held-out/judged-line.ts';

/** Several things asked for by a verb that is said once or not at all, and wordings in which one part may swallow another. */
export const saidOnce: readonly JudgedDialogue[] = [
  [
    writes('new page under travel expenses pls, call it "Trains", text: "Book early."', [
      'CREATE_PAGE',
      { title: 'Trains', parentId: 'Travel expenses', body: 'Book early.' },
    ]),
  ],
  [
    writes(
      'below the Roadmap page, make two pages: "Spring" and "Autumn"',
      ['CREATE_PAGE', { title: 'Spring', parentId: 'Roadmap' }],
      ['CREATE_PAGE', { title: 'Autumn', parentId: 'Roadmap' }],
    ),
  ],
  [
    writes(
      'Create a space called Legal with the key LGL and a page "Contracts" in it.',
      ['CREATE_SPACE', { name: 'Legal', key: 'LGL' }],
      ['CREATE_PAGE', { title: 'Contracts', spaceId: 'LGL' }],
    ),
  ],
  [
    writes(
      'Reports should get the label q1 and Roadmap the label q2',
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['q1'] }],
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['q2'] }],
    ),
  ],
  [
    writes('We need a space for our lawyers. Call it Legal Desk, the key is LGL.', [
      'CREATE_SPACE',
      { name: 'Legal Desk', key: 'LGL' },
    ]),
  ],
  [
    writes('replace the text of the september outage post with "Fixed."', [
      'UPDATE_BLOGPOST',
      { id: 'What we learned from the September outage', body: 'Fixed.' },
    ]),
  ],
  [
    writes('Comment "Hi" on the Engineering home page', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Engineering', body: 'Hi' },
    ]),
  ],
  [refuses('make the Roadmap page blue')],
  [refuses('please post the link to the roadmap in our Slack channel')],
  [
    writes(
      'add two subpages to Roadmap: "Spring" and "Autumn"',
      ['CREATE_PAGE', { title: 'Spring', parentId: 'Roadmap' }],
      ['CREATE_PAGE', { title: 'Autumn', parentId: 'Roadmap' }],
    ),
  ],
  [
    writes('The Travel expenses page needs a new text: "Ask Sam."', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Ask Sam.' },
    ]),
  ],
  [refuses('Add a task to the Autumn campaign page: "Call the printer"')],
];
