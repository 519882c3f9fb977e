import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

/** Conversations. */
export const eleventhSetTalks: readonly JudgedDialogue[] = [
  // What was made a moment ago
  [
    writes('Create a page "Launch plan" in the Product space with the text "We launch on 2 February."', [
      'CREATE_PAGE',
      { title: 'Launch plan', spaceId: 'Product', body: 'We launch on 2 February.' },
    ]),
    writes('Add the labels launch and planning to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Launch plan', labels: ['launch', 'planning'] },
    ]),
    reads('Which labels does that page have now?', /(?=[\s\S]*launch)(?=[\s\S]*planning)/),
  ],
  [
    writes('Please create a space called Sales with the key SALES.', [
      'CREATE_SPACE',
      { name: 'Sales', key: 'SALES' },
    ]),
    writes('Now add a page called "Price list" in the same space.', [
      'CREATE_PAGE',
      { title: 'Price list', spaceId: 'SALES' },
    ]),
    writes('And put another page named "Discounts" under that page.', [
      'CREATE_PAGE',
      { title: 'Discounts', parentId: 'Price list' },
    ]),
    reads('Show me all pages of the Sales space.', /(?=[\s\S]*Price list)(?=[\s\S]*Discounts)/),
  ],
  [
    writes('Create a space named "Test area" with the key TEST.', [
      'CREATE_SPACE',
      { name: 'Test area', key: 'TEST' },
    ]),
    writes('That was only a trial, please delete the space TEST again.', [
      'DELETE_SPACE',
      { space_key: 'TEST' },
    ]),
  ],
  [
    writes('Attach a file named budget.csv with the text "item,amount" to the Q3 Planning page.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Q3 Planning', fileName: 'budget.csv', text: 'item,amount' },
    ]),
    writes('Please add the label finance to that file.', [
      'ADD_CONTENT_LABEL',
      { id: 'budget.csv', page: 'Q3 Planning', type: 'attachment', labels: ['finance'] },
    ]),
    reads('Which labels does the file budget.csv on Q3 Planning have?', /finance/),
  ],
  [
    writes('Attach a text file agenda.txt saying "Budget, hiring, questions" to the page First week.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'First week', fileName: 'agenda.txt', text: 'Budget, hiring, questions' },
    ]),
    reads('What files are attached to First week now?', /agenda\.txt/),
  ],
  [
    writes(
      'On the blog post "The new website is live", add an inline comment "Let us name them here." to the words "Thanks to everybody who tested it".',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: 'The new website is live',
          body: 'Let us name them here.',
          inlineCommentProperties: { textSelection: 'Thanks to everybody who tested it' },
        },
      ],
    ),
    reads('Show me the inline comments on that blog post.', /name them here/i),
  ],
  // What was read a moment ago
  [
    reads('Which blog post did we publish in Marketing?', /The new website is live/),
    writes('Please add the label website to this post.', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website'] },
    ]),
  ],
  [
    reads('Which pages are under Campaigns?', /(?=[\s\S]*Autumn campaign)(?=[\s\S]*Spring campaign review)/),
    writes(
      'Add the label "archive-2026" to both of them.',
      ['ADD_CONTENT_LABEL', { id: 'Autumn campaign', labels: ['archive-2026'] }],
      ['ADD_CONTENT_LABEL', { id: 'Spring campaign review', labels: ['archive-2026'] }],
    ),
  ],
  // Back again
  [
    reads('Open the Q3 Planning page, please.', /autumn campaign/i),
    writes('Rename it to "Q3 and Q4 Planning".', [
      'UPDATE_PAGE',
      { id: 'Q3 Planning', title: 'Q3 and Q4 Planning' },
    ]),
    writes('Hmm, no, undo that please.', ['UNDO', {}]),
  ],
  [
    writes('Please delete the Decision records page in Engineering.', [
      'DELETE_PAGE',
      { id: 'Decision records' },
    ]),
    writes('Sorry, that was the wrong page. Please restore it.', [
      'RESTORE_PAGE',
      { id: 'Decision records' },
    ]),
  ],
  [
    writes('Replace the text of the First week page with "Monday: laptop. Friday: lunch with the team."', [
      'UPDATE_PAGE',
      { id: 'First week', body: 'Monday: laptop. Friday: lunch with the team.' },
    ]),
    reads('How many versions does this page have now?', /\b(2|two)\b/i),
    writes('The old text was better. Please restore version 1.', [
      'RESTORE_PAGE_VERSION',
      { id: 'First week', versionNumber: 1 },
    ]),
  ],
  [
    writes('Comment on the Holiday policy page: "Does this also hold for part-time staff?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Holiday policy', body: 'Does this also hold for part-time staff?' },
    ]),
    reads('Show me the comments on that page.', /part-time staff/),
    writes('I have got the answer, so please delete my comment again.', ['DELETE_COMMENT', { id: '#1' }]),
  ],
  // A question that is answered
  [
    wonders('Please create a new page called "Onboarding buddies".', /space|where/i),
    writes('In the People space.', ['CREATE_PAGE', { title: 'Onboarding buddies', spaceId: 'People' }]),
    writes('Great, and now add the label onboarding to this page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Onboarding buddies', labels: ['onboarding'] },
    ]),
  ],
];
