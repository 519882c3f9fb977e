import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const thirteenthSetTalks: readonly JudgedDialogue[] = [
  // New pages and what is done with them
  [
    writes("Please create a page called 'Summer party' in People.", [
      'CREATE_PAGE',
      { title: 'Summer party', spaceId: 'People' },
    ]),
    writes('Label it events and social, please.', [
      'ADD_CONTENT_LABEL',
      { id: 'Summer party', labels: ['events', 'social'] },
    ]),
    reads('Which labels does it have now?', /events[\s\S]*social|social[\s\S]*events/),
  ],
  [
    writes("Can you make a page 'Website relaunch' in Marketing?", [
      'CREATE_PAGE',
      { title: 'Website relaunch', spaceId: 'Marketing' },
    ]),
    writes("Great, now add a page called 'Timeline' under it.", [
      'CREATE_PAGE',
      { title: 'Timeline', parentId: '#1' },
    ]),
    reads('Which pages are under Website relaunch?', /Timeline/),
  ],
  [
    writes("Please create a private space called 'Hiring plans'.", [
      'CREATE_PRIVATE_SPACE',
      { name: 'Hiring plans' },
    ]),
    writes("Put a page called 'Candidates' in it.", [
      'CREATE_PAGE',
      { title: 'Candidates', spaceId: 'Hiring plans' },
    ]),
  ],
  [
    writes("Create a whiteboard 'Sprint map' in Engineering, please.", [
      'CREATE_WHITEBOARD',
      { title: 'Sprint map', spaceId: 'Engineering' },
    ]),
    writes("Now make one called 'Team map' in the same space.", [
      'CREATE_WHITEBOARD',
      { title: 'Team map', spaceId: 'Engineering' },
    ]),
  ],
  // First read, then written
  [
    reads('What does the Release checklist say?', /change log/i),
    writes("Add a comment to that page: 'Please add the security check.'", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'Please add the security check.' },
    ]),
    reads('Which comments does the page have?', /security check/),
  ],
  [
    reads('Which blog posts are there in Engineering?', /September outage/),
    writes("Please add the label 'postmortem' to that post.", [
      'ADD_CONTENT_LABEL',
      { id: 'What we learned from the September outage', labels: ['postmortem'] },
    ]),
  ],
  [
    reads('Can you search for pages about receipts?', /Travel expenses/),
    reads('Please open that page.', /within a month/),
    writes("Thanks! Tag it with 'finance'.", [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance'] },
    ]),
  ],
  // Files and comments
  [
    writes(
      "Please attach a file named 'menu.txt' with the text 'Soup, pasta and salad' to the First week page.",
      ['UPLOAD_ATTACHMENT', { pageId: 'First week', fileName: 'menu.txt', text: 'Soup, pasta and salad' }],
    ),
    writes("Add the label 'lunch' to that file.", [
      'ADD_CONTENT_LABEL',
      { id: 'menu.txt', page: 'First week', labels: ['lunch'] },
    ]),
    reads('Which labels does the attachment have?', /lunch/),
  ],
  [
    writes(
      "On Brand guidelines, please put an inline comment on the words 'Plain, warm' that says 'Love this!'",
      [
        'CREATE_INLINE_COMMENT',
        {
          pageId: 'Brand guidelines',
          body: 'Love this!',
          inlineCommentProperties: { textSelection: 'Plain, warm' },
        },
      ],
    ),
    reads('Show me the inline comments on that page.', /Love this/),
  ],
  [
    writes("Please comment 'Looks good' on the page Sign-in without passwords.", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Sign-in without passwords', body: 'Looks good' },
    ]),
    writes('Sorry, please delete that comment again.', ['DELETE_COMMENT', { id: '#1' }]),
  ],
  // Back to how it was
  [
    writes("Please rename the page Reports to 'Reporting'.", [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Reporting' },
    ]),
    writes('Sorry, please undo that.', ['UNDO', {}]),
    reads('Which pages are under Roadmap?', /Reports/),
  ],
  [
    writes("Replace the text of the Holiday policy with 'Thirty-two days a year.'", [
      'UPDATE_PAGE',
      { id: 'Holiday policy', body: 'Thirty-two days a year.' },
    ]),
    reads('How many versions does the page have now?', /\b(2|two)\b/i),
    writes('Please go back to version 1.', [
      'RESTORE_PAGE_VERSION',
      { id: 'Holiday policy', versionNumber: 1 },
    ]),
    reads('What does it say now?', /Thirty days/i),
  ],
  [
    writes('Please delete the page Incident response.', ['DELETE_PAGE', { id: 'Incident response' }]),
    writes('Oh no, that was a mistake. Please restore it.', ['RESTORE_PAGE', { id: '#1' }]),
  ],
  [
    writes(
      "Change the text of the blog post 'The new website is live' to 'The new website is live and fast.'",
      ['UPDATE_BLOGPOST', { id: 'The new website is live', body: 'The new website is live and fast.' }],
    ),
    reads('What did version 1 of that post say?', /readable on a phone/),
  ],
];
