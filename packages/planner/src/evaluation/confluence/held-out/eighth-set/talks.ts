import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

const outage = 'What we learned from the September outage';

export const eighthSetTalks: readonly JudgedDialogue[] = [
  // Attachments
  [
    writes('Attach a file signups.csv with the text "week,readers" to the Campaigns page.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Campaigns', fileName: 'signups.csv', text: 'week,readers' },
    ]),
    writes('Label that attachment newsletter.', [
      'ADD_CONTENT_LABEL',
      { id: 'signups.csv', labels: ['newsletter'], page: 'Campaigns', type: 'attachment' },
    ]),
    reads('Which labels does the attachment signups.csv on Campaigns have?', /newsletter/),
    reads('List the attachments of Campaigns.', /signups\.csv/),
  ],
  // Pages and their labels
  [
    writes('Create a page "Capacity plan" under Architecture in the Engineering space.', [
      'CREATE_PAGE',
      { spaceId: 'Engineering', parentId: 'Architecture', title: 'Capacity plan' },
    ]),
    writes('Label it architecture and capacity.', [
      'ADD_CONTENT_LABEL',
      { id: '#1', labels: ['architecture', 'capacity'] },
    ]),
    reads('Which labels does that page have now?', /(?=[\s\S]*architecture)(?=[\s\S]*capacity)/),
  ],
  [
    reads('Search for pages that mention "overview".', /Riverside Books/),
    writes('Add the label quote to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Interview: Riverside Books', labels: ['quote'] },
    ]),
  ],
  // Spaces
  [
    writes('Create a space called "Security" with the key SEC.', [
      'CREATE_SPACE',
      { name: 'Security', key: 'SEC' },
    ]),
    writes('Create a page called "Threat model" in that space with the text "Start from the data."', [
      'CREATE_PAGE',
      { spaceId: 'SEC', title: 'Threat model', body: 'Start from the data.' },
    ]),
    reads('Which pages are in SEC?', /Threat model/),
  ],
  [
    writes('Create a private space named "Interview notes" with the key INOTES.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Interview notes', key: 'INOTES' },
    ]),
    writes('Add a page called "Candidates" there.', [
      'CREATE_PAGE',
      { spaceId: 'INOTES', title: 'Candidates' },
    ]),
    writes('I do not need it any more. Delete the space INOTES.', ['DELETE_SPACE', { space_key: 'INOTES' }]),
  ],
  [
    reads('Which labels are used in the Engineering space?', /(?=[\s\S]*runbook)(?=[\s\S]*architecture)/),
    reads('And in the Product space?', /(?=[\s\S]*roadmap)(?=[\s\S]*research)/),
  ],
  // Versions
  [
    writes('Replace the text of the Decision records page with "One file per decision."', [
      'UPDATE_PAGE',
      { id: 'Decision records', body: 'One file per decision.' },
    ]),
    reads('How many versions does it have now?', /\b(2|two)\b/i),
    reads('Show me version 1 of that page.', /never erased/),
  ],
  [
    writes(`Replace the body of the blog post "${outage}" with "The disk is bigger now."`, [
      'UPDATE_BLOGPOST',
      { id: outage, body: 'The disk is bigger now.' },
    ]),
    reads('List the versions of that post.', /(?=[\s\S]*\b1\b)(?=[\s\S]*\b2\b)/),
    reads('What did version 1 say?', /A full disk stopped the queue/),
  ],
  // Trash and undo
  [
    writes('Delete the page "Reports" in PROD.', ['DELETE_PAGE', { id: 'Reports' }]),
    reads('Which pages of PROD are in the trash?', /Reports/),
    writes('Undo the deletion.', ['UNDO', {}]),
  ],
  // Drafts
  [
    writes(
      'Create a blog post draft titled "Hiring in winter" in the People space with the text "Three roles are open."',
      [
        'CREATE_BLOGPOST',
        { spaceId: 'People', title: 'Hiring in winter', body: 'Three roles are open.', status: 'draft' },
      ],
    ),
    writes('Publish it now.', ['UPDATE_BLOGPOST', { id: '#1', status: 'current' }]),
  ],
  // Reading on
  [
    reads('Which pages are above Release checklist?', /Runbooks/),
    reads('How many likes does that page have?', /\b(0|no|none|nobody|zero)\b/i),
    reads('And which labels?', /(?=[\s\S]*release)(?=[\s\S]*runbook)/),
  ],
  [
    reads('List the pages of the People space.', /(?=[\s\S]*Holiday policy)(?=[\s\S]*Travel expenses)/),
    writes('Rename Holiday policy to "Holidays".', [
      'UPDATE_PAGE',
      { id: 'Holiday policy', title: 'Holidays' },
    ]),
    reads('What does it say?', /Thirty days a year/),
  ],
  // Inline comments
  [
    writes(
      `Put the inline comment "Which host was it?" on the words "A full disk" in the blog post "${outage}".`,
      [
        'CREATE_INLINE_COMMENT',
        { blogPostId: outage, inlineCommentProperties: 'A full disk', body: 'Which host was it?' },
      ],
    ),
    reads('List the inline comments of that blog post.', /Which host was it/),
  ],
  [
    reads('Who am I signed in as?', /Ada Admin/),
    reads('Which pages in Product did I write?', /(?=[\s\S]*Roadmap)(?=[\s\S]*Reports)/),
  ],
];
