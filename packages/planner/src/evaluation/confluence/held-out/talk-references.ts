import { type JudgedDialogue, reads, writes } from './judged-line.ts';

/** Conversations in which a later line speaks of what an earlier one named. */
export const talkReferences: readonly JudgedDialogue[] = [
  // It, that page, the post
  [
    reads('Could you open the Roadmap page for me?', /passwords/i),
    writes('Please label it "reviewed".', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['reviewed'] }]),
    reads('Which labels does it have now?', /roadmap[\s\S]*reviewed|reviewed[\s\S]*roadmap/i),
  ],
  [
    writes('create page "Load tests" in ENG', ['CREATE_PAGE', { title: 'Load tests', spaceId: 'ENG' }]),
    writes('comment on it: "numbers follow on Friday"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Load tests', body: 'numbers follow on Friday' },
    ]),
    writes('move it under Runbooks', ['MOVE_PAGE', { id: 'Load tests', parentId: 'Runbooks' }]),
  ],
  [
    reads('What does the Holiday policy page say?', /thirty days/i),
    writes('Add the sentence "Carry-over ends in March." at the bottom of that page, please.', [
      'APPEND_TO_PAGE',
      { id: 'Holiday policy', body: 'Carry-over ends in March.' },
    ]),
    reads('Read it to me again.', /Carry-over ends in March/),
  ],
  [
    reads('who is the author of Brand guidelines?', /Jane/),
    reads('how many versions does it have?', /\b(1|one)\b/i),
    reads('and its labels?', /brand/i),
  ],
  [
    writes(
      'Publish a blog post in Engineering titled "Faster builds" with the text "Builds now take four minutes."',
      [
        'CREATE_BLOGPOST',
        { spaceId: 'Engineering', title: 'Faster builds', body: 'Builds now take four minutes.' },
      ],
    ),
    writes('Tag that post with performance.', [
      'ADD_CONTENT_LABEL',
      { id: 'Faster builds', labels: ['performance'] },
    ]),
    reads('What does the post say?', /four minutes/),
  ],
  [
    writes("rename the First week page to 'Your first week'", [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
    writes('put it below Holiday policy', [
      'MOVE_PAGE',
      { id: 'Your first week', parentId: 'Holiday policy' },
    ]),
    reads('what pages are under Holiday policy?', /Your first week/),
  ],
  [
    writes('Set the property "status" of the Reports page to "draft".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Reports', key: 'status', value: 'draft' },
    ]),
    writes('Now change that property to "final".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Reports', propertyId: 'status', value: 'final' },
    ]),
    reads('What is the status property of that page?', /final/),
  ],
  [
    reads('what does Incident response say', /stop the damage/i),
    reads('which page is it under?', /Runbooks/),
    reads('does it have any comments?', /\bno\b|\bnone\b|\b0\b/i),
  ],
  [
    writes('Attach a file named owners.txt with the content "Jane, Sam" to the Customer interviews page.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Customer interviews', fileName: 'owners.txt', text: 'Jane, Sam' },
    ]),
    reads('Which files are on that page now?', /owners\.txt/),
    writes('Delete the file again.', ['DELETE_ATTACHMENT', { id: 'owners.txt' }]),
  ],
  [
    reads('Are there any open tasks on the Autumn campaign page?', /Book the advertisements/),
    writes('Mark the task "Book the advertisements" on that page as complete.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' },
    ]),
  ],
  // There, the same space
  [
    writes('I would like a new space called Legal, please.', ['CREATE_SPACE', { name: 'Legal' }]),
    writes('Create a page "Contract templates" in it.', [
      'CREATE_PAGE',
      { title: 'Contract templates', spaceId: 'Legal' },
    ]),
    writes('And another page there called "NDA archive".', [
      'CREATE_PAGE',
      { title: 'NDA archive', spaceId: 'Legal' },
    ]),
  ],
  [
    reads('find the page that mentions receipts', /Travel expenses/),
    writes('leave a comment there: "Is a photo enough?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Travel expenses', body: 'Is a photo enough?' },
    ]),
    reads('show the comments on it', /Is a photo enough/),
  ],
  [
    reads('Tell me about the Product space.', /PROD|What we build/i),
    writes('Create a whiteboard "Story map" there.', [
      'CREATE_WHITEBOARD',
      { title: 'Story map', spaceId: 'Product' },
    ]),
  ],
  // Both, the second one
  [
    writes("make a page 'Vendor list' in People", [
      'CREATE_PAGE',
      { title: 'Vendor list', spaceId: 'People' },
    ]),
    writes("make a page 'Supplier contacts' in the same space", [
      'CREATE_PAGE',
      { title: 'Supplier contacts', spaceId: 'People' },
    ]),
    writes(
      'label both with procurement',
      ['ADD_CONTENT_LABEL', { id: 'Vendor list', labels: ['procurement'] }],
      ['ADD_CONTENT_LABEL', { id: 'Supplier contacts', labels: ['procurement'] }],
    ),
  ],
  [
    reads('show me whats under campaigns', /Autumn campaign[\s\S]*Spring campaign review/),
    reads('open the second one', /120,000/),
    writes('tag it archive', ['ADD_CONTENT_LABEL', { id: 'Spring campaign review', labels: ['archive'] }]),
  ],
  [
    reads('list the pages below Architecture', /API guidelines[\s\S]*Decision records/),
    writes(
      'add the label reference to both of them',
      ['ADD_CONTENT_LABEL', { id: 'API guidelines', labels: ['reference'] }],
      ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['reference'] }],
    ),
  ],
];
