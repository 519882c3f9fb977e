import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const twelfthSetTalks: readonly JudgedDialogue[] = [
  [
    writes('Create a page called "Hiring plan" in the People space.', [
      'CREATE_PAGE',
      { title: 'Hiring plan', spaceId: 'People' },
    ]),
    writes('Add the labels hiring and 2027 to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Hiring plan', labels: ['hiring', '2027'] },
    ]),
    writes('Now move it under First week.', ['MOVE_PAGE', { id: 'Hiring plan', parentId: 'First week' }]),
  ],
  [
    reads('What does the Release checklist page say?', /All tests pass/i),
    writes('Add a comment to that page saying "Please add a rollback step."', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'Please add a rollback step.' },
    ]),
    reads('Show me the comments on that page.', /rollback step/i),
  ],
  [
    writes(
      'Publish a blog post titled "Office closed on Friday" in the People space with the text "The office is closed for maintenance."',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Office closed on Friday',
          spaceId: 'People',
          body: 'The office is closed for maintenance.',
        },
      ],
    ),
    writes('Label it announcement.', [
      'ADD_CONTENT_LABEL',
      { id: 'Office closed on Friday', labels: ['announcement'] },
    ]),
    writes('Change its text to "The office is closed until noon."', [
      'UPDATE_BLOGPOST',
      { id: 'Office closed on Friday', body: 'The office is closed until noon.' },
    ]),
  ],
  [
    writes('Create a page "Office rules" in the HR space.', [
      'CREATE_PAGE',
      { title: 'Office rules', spaceId: 'HR' },
    ]),
    writes('Create another page called "Visitor rules" in the same space.', [
      'CREATE_PAGE',
      { title: 'Visitor rules', spaceId: 'HR' },
    ]),
    reads('Which pages are in that space now?', /(?=[\s\S]*Office rules)(?=[\s\S]*Visitor rules)/i),
  ],
  [
    writes('Set the text of the Incident response page to "Call the on-call engineer first."', [
      'UPDATE_PAGE',
      { id: 'Incident response', body: 'Call the on-call engineer first.' },
    ]),
    reads('How many versions does it have now?', /\b2\b|\btwo\b/i),
    writes('Restore version 1 of that page.', [
      'RESTORE_PAGE_VERSION',
      { id: 'Incident response', versionNumber: 1 },
    ]),
  ],
  [
    writes('Delete the page "Reports".', ['DELETE_PAGE', { id: 'Reports' }]),
    writes('Undo that.', ['UNDO', {}]),
  ],
  [
    writes('Create a private space called "Merger notes" with the key MERGE.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Merger notes', key: 'MERGE' },
    ]),
    writes('Create a page called "Open questions" in that space with the text "Who signs the contract?"', [
      'CREATE_PAGE',
      { title: 'Open questions', spaceId: 'MERGE', body: 'Who signs the contract?' },
    ]),
    writes('Delete the space again.', ['DELETE_SPACE', { space_key: 'MERGE' }]),
  ],
  [
    reads('Which blog posts are there in Engineering?', /September outage/i),
    reads('What labels does that post have?', /incident/i),
    writes('Add the label postmortem to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'What we learned from the September outage', labels: ['postmortem'] },
    ]),
  ],
  [
    writes(
      'Add an inline comment "Which disk?" to the words "full disk" in the blog post "What we learned from the September outage".',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: 'What we learned from the September outage',
          body: 'Which disk?',
          inlineCommentProperties: { textSelection: 'full disk' },
        },
      ],
    ),
    reads('Show me the inline comments of that blog post.', /Which disk/i),
  ],
  [
    writes(
      'Attach a text file named agenda.txt with the content "Budget and hiring" to the Q3 Planning page.',
      ['UPLOAD_ATTACHMENT', { pageId: 'Q3 Planning', fileName: 'agenda.txt', text: 'Budget and hiring' }],
    ),
    reads('Which attachments does that page have?', /agenda\.txt/i),
    writes('Add the label meeting to the attachment agenda.txt.', [
      'ADD_CONTENT_LABEL',
      { id: 'agenda.txt', page: 'Q3 Planning', labels: ['meeting'] },
    ]),
    reads('What labels does the attachment have?', /meeting/i),
  ],
  [
    writes('Rename the blog post "The new website is live" to "Website relaunch".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Website relaunch' },
    ]),
    reads('List all versions of this post.', /\b2\b/),
    reads('What was the title in version 1?', /The new website is live/i),
  ],
  [
    reads('Which page has the label "brand"?', /Brand guidelines/i),
    reads('What does it say?', /Plain, warm/i),
    writes('Rename it to "Brand guide".', ['UPDATE_PAGE', { id: 'Brand guidelines', title: 'Brand guide' }]),
  ],
];
