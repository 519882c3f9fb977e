import { type JudgedDialogue, reads, wonders, writes } from './judged-line.ts';

export const fourthSetBeyond: readonly JudgedDialogue[] = [
  // Adding and moving
  [
    writes('Add the line "Colours on screens follow in spring." at the end of Brand guidelines.', [
      'APPEND_TO_PAGE',
      { id: 'Brand guidelines', body: 'Colours on screens follow in spring.' },
    ]),
  ],
  [
    writes("append 'Q1: Dashboards' to the Roadmap page", [
      'APPEND_TO_PAGE',
      { id: 'Roadmap', body: 'Q1: Dashboards' },
    ]),
  ],
  [
    writes('Move Release checklist under Architecture.', [
      'MOVE_PAGE',
      { id: 'Release checklist', parentId: 'Architecture' },
    ]),
  ],
  [
    writes('the page Onboarding for engineers belongs into the People space, could you move it there?', [
      'MOVE_PAGE',
      { id: 'Onboarding for engineers', spaceId: 'People' },
    ]),
  ],
  // Comments
  [
    writes('Leave a comment on Q3 Planning: "Is the budget final?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'Is the budget final?' },
    ]),
    reads('What comments are there on Q3 Planning?', /budget final/),
    writes('Delete my comment "Is the budget final?" on Q3 Planning.', [
      'DELETE_COMMENT',
      { id: 'Is the budget final?', pageId: 'Q3 Planning' },
    ]),
  ],
  [
    writes('on the page Holiday policy, put an inline comment on "Thirty days" saying "Part-timers too?"', [
      'CREATE_INLINE_COMMENT',
      { pageId: 'Holiday policy', inlineCommentProperties: 'Thirty days', body: 'Part-timers too?' },
    ]),
    reads('show the inline comments on Holiday policy', /Part-timers/),
  ],
  [
    writes(
      'remark on "full disk" in the blog post "What we learned from the September outage": "Which one?"',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: 'What we learned from the September outage',
          inlineCommentProperties: 'full disk',
          body: 'Which one?',
        },
      ],
    ),
    reads('Which words of that blog post have readers remarked on, and what do they say?', /Which one/),
  ],
  // Labels and tasks
  [
    writes('The label "brand" is wrong on Brand guidelines, take it off please.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Brand guidelines', labels: ['brand'] },
    ]),
  ],
  [writes('untag API guidelines: api', ['REMOVE_CONTENT_LABEL', { id: 'API guidelines', labels: ['api'] }])],
  [
    reads('Which tasks are still open in Marketing?', /Book the advertisements/),
    writes('Mark the task "Book the advertisements" as complete.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', status: 'complete' },
    ]),
  ],
  [reads('what tasks are on the page Autumn campaign', /Choose the motif/)],
  // Trash and versions
  [
    writes('Delete the blog post "The new website is live".', [
      'DELETE_BLOGPOST',
      { id: 'The new website is live' },
    ]),
    writes('Sorry, that was a mistake. Please restore the blog post "The new website is live".', [
      'RESTORE_BLOGPOST',
      { id: 'The new website is live' },
    ]),
  ],
  [
    writes('delete First week', ['DELETE_PAGE', { id: 'First week' }]),
    writes('bring the page First week back from the trash', ['RESTORE_PAGE', { id: 'First week' }]),
  ],
  [
    writes('Replace the text of Campaigns with "Under construction."', [
      'UPDATE_PAGE',
      { id: 'Campaigns', body: 'Under construction.' },
    ]),
    writes('Restore version 1 of Campaigns, please.', [
      'RESTORE_PAGE_VERSION',
      { id: 'Campaigns', versionNumber: 1 },
    ]),
  ],
  // Files
  [
    writes('upload a file servers.csv with the content "name,role" to the page Runbooks', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Runbooks', fileName: 'servers.csv', text: 'name,role' },
    ]),
    reads("List Runbooks' attachments.", /servers\.csv/),
    reads('download servers.csv from Runbooks', /name,role/),
    writes('tag the file servers.csv on Runbooks with inventory', [
      'ADD_CONTENT_LABEL',
      { id: 'servers.csv', labels: ['inventory'] },
    ]),
    reads('What labels has the attachment servers.csv?', /inventory/),
    writes('Delete the attachment servers.csv from Runbooks.', ['DELETE_ATTACHMENT', { id: 'servers.csv' }]),
    writes('oops, restore the attachment servers.csv on Runbooks', [
      'RESTORE_ATTACHMENT',
      { id: 'servers.csv', page: 'Runbooks' },
    ]),
  ],
  // Looking
  [reads('Run this CQL: type = page AND label = "runbook"', /Incident response/)],
  [reads('show me the page tree of Engineering', /Release checklist/)],
  [
    reads(
      'How often does the text of Brand guidelines have the word "Plain"? Find the places.',
      /\b1\b|once|one|Plain, warm/i,
    ),
  ],
  [
    reads(
      'Is my Confluence login still valid? Please check the credentials.',
      /Ada Admin|admin@example\.com|valid|accepted|works/i,
    ),
  ],
  [reads('Which pages have "campaign" in their title?', /Autumn campaign/)],
  [reads('is there a space with "eng" in its name?', /Engineering/)],
  // What is missing
  [wonders('move the Reports page')],
];
