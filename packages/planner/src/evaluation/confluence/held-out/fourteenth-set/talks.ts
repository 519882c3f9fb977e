import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

export const fourteenthSetTalks: readonly JudgedDialogue[] = [
  // What was just made
  [
    writes('Create a page called Trade fair in Marketing.', [
      'CREATE_PAGE',
      { title: 'Trade fair', spaceId: 'Marketing' },
    ]),
    writes('Add the label event to it.', ['ADD_CONTENT_LABEL', { id: '#1', labels: ['event'] }]),
    writes('Now leave the comment "Stand 14 is ours." on that page.', [
      'CREATE_FOOTER_COMMENT',
      { pageId: '#1', body: 'Stand 14 is ours.' },
    ]),
    reads('Which labels does the page have?', /event/),
  ],
  [
    writes('Create a space called Events.', ['CREATE_SPACE', { name: 'Events' }]),
    writes("Create a page named Venues in it with the text 'Hall A and Hall B.'", [
      'CREATE_PAGE',
      { title: 'Venues', spaceId: '#1', body: 'Hall A and Hall B.' },
    ]),
    writes('I also need a page called Catering in the same space.', [
      'CREATE_PAGE',
      { title: 'Catering', spaceId: '#1' },
    ]),
  ],
  [
    writes('Create a page called Mobile app under Roadmap.', [
      'CREATE_PAGE',
      { title: 'Mobile app', parentId: 'Roadmap' },
    ]),
    writes("Create another page under it, called 'Push messages'.", [
      'CREATE_PAGE',
      { title: 'Push messages', parentId: '#1' },
    ]),
    reads('Which pages are under the Roadmap page now?', /Mobile app/),
  ],
  [
    writes(
      "Publish a blog post in Product called 'Reports are coming' with the text 'First numbers in October.'",
      [
        'CREATE_BLOGPOST',
        { title: 'Reports are coming', spaceId: 'Product', body: 'First numbers in October.' },
      ],
    ),
    writes("Change its text to 'First numbers in November.'", [
      'UPDATE_BLOGPOST',
      { id: '#1', body: 'First numbers in November.' },
    ]),
    reads('What did version 1 of that post say?', /October/),
    reads('How many versions does the post have?', /\b(2|two)\b/i),
  ],

  // What was just read
  [
    reads('What does the Travel expenses page say?', /receipts/),
    writes("Replace its text with 'Hand in the receipts within two weeks.'", [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in the receipts within two weeks.' },
    ]),
    reads('Show me the page again.', /within two weeks/),
  ],
  [
    reads('Which pages mention the newsletter?', /Q3 Planning/),
    writes('Add the label newsletter to that page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['newsletter'] },
    ]),
  ],
  [
    reads('Which labels does the Autumn campaign page have?', /(?=[\s\S]*campaign)(?=[\s\S]*planning)/),
    writes('Remove the label planning from it, please.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['planning'] },
    ]),
    reads('And which labels are left?', /campaign/),
  ],

  // Taken back
  [
    writes('Delete the Reports page.', ['DELETE_PAGE', { id: 'Reports' }]),
    writes('That was a mistake. Please undo it.', ['UNDO', {}]),
    reads('Which pages are under Roadmap?', /Reports/),
  ],
  [
    writes("Replace the text of the Architecture page with 'To be written.'", [
      'UPDATE_PAGE',
      { id: 'Architecture', body: 'To be written.' },
    ]),
    reads('Show me the versions of that page.', /\b2\b/),
    writes('Restore version 1 of it.', ['RESTORE_PAGE_VERSION', { id: 'Architecture', versionNumber: 1 }]),
  ],
  [
    writes("Comment 'Can we add a chart?' on the Reports page.", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Reports', body: 'Can we add a chart?' },
    ]),
    reads('What comments are on that page?', /add a chart/),
    writes('Please delete my comment.', ['DELETE_COMMENT', { id: '#1' }]),
  ],

  // Files, places, questions
  [
    writes(
      "Attach a file called quotes.txt with the text 'We print it every Monday.' to the page Customer interviews.",
      [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Customer interviews', fileName: 'quotes.txt', text: 'We print it every Monday.' },
      ],
    ),
    writes('Add the label raw-data to that file.', [
      'ADD_CONTENT_LABEL',
      { id: '#1', labels: ['raw-data'], type: 'attachment' },
    ]),
    reads('Which labels does the attachment quotes.txt on Customer interviews have?', /raw-data/),
    reads('Which attachments does the page have?', /quotes\.txt/),
  ],
  [
    writes('Move the page Onboarding for engineers under First week.', [
      'MOVE_PAGE',
      { id: 'Onboarding for engineers', parentId: 'First week' },
    ]),
    reads('Which pages are above it now?', /(?=[\s\S]*First week)(?=[\s\S]*People)/),
  ],
  [
    wonders('Rename the page Roadmap.'),
    writes("To 'Roadmap 2027'.", ['UPDATE_PAGE', { id: 'Roadmap', title: 'Roadmap 2027' }]),
  ],
  [
    wonders('I would like to create a private space.'),
    writes('Call it Board papers.', ['CREATE_PRIVATE_SPACE', { name: 'Board papers' }]),
    writes('Create a page called March meeting in that space.', [
      'CREATE_PAGE',
      { title: 'March meeting', spaceId: '#1' },
    ]),
  ],
];
