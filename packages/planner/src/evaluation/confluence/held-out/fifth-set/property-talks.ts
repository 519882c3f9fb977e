import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

/** Conversations of two or three lines about what is kept with a page, post, space or whiteboard. */
export const fifthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Properties
  [
    writes('Add a content property to the page Q3 Planning: key "approval", value {"status": "pending"}.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Q3 Planning', key: 'approval', value: { status: 'pending' } },
    ]),
    writes('Update the property "approval" on Q3 Planning to {"status": "approved"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Q3 Planning', propertyId: 'approval', value: { status: 'approved' } },
    ]),
    reads('Which properties does the Q3 Planning page have?', /approv/i),
  ],
  [
    writes('create page property owner = "Sam Lee" on the Reports page', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Reports', key: 'owner', value: 'Sam Lee' },
    ]),
    writes('delete the property owner from the Reports page', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Reports', propertyId: 'owner' },
    ]),
  ],
  [
    writes(
      'Store the property "channel" with the value "newsletter" on the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'channel', value: 'newsletter' }],
    ),
    writes('Change the value of the property "channel" on that blog post to "social".', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'channel', value: 'social' },
    ]),
    writes('Now remove the property "channel" from the blog post again.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'channel' },
    ]),
  ],
  [
    writes("Create a space property for MKT with the key 'region' and the value 'EMEA'", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'MKT', key: 'region', value: 'EMEA' },
    ]),
    writes("set the MKT space property 'region' to 'APAC'", [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'MKT', propertyKey: 'region', value: 'APAC' },
    ]),
    reads('show the properties of the Marketing space', /APAC/),
  ],
  [
    writes('Add the space property "team-size" with value "small" to Product.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'team-size', value: 'small' },
    ]),
    writes('Please delete the "team-size" property of the Product space.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Product', propertyKey: 'team-size' },
    ]),
  ],

  // Whiteboards
  [
    writes('Create a whiteboard "Customer Journey" in Product.', [
      'CREATE_WHITEBOARD',
      { title: 'Customer Journey', spaceId: 'Product' },
    ]),
    writes('Add a property to this whiteboard: key "stage", value {"name": "draft"}.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Customer Journey', key: 'stage', value: { name: 'draft' } },
    ]),
    writes('Update the whiteboard property "stage" on "Customer Journey" to {"name": "final"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Customer Journey', propertyId: 'stage', value: { name: 'final' } },
    ]),
  ],
  [
    writes('new whiteboard in MKT: Brainstorm', [
      'CREATE_WHITEBOARD',
      { title: 'Brainstorm', spaceId: 'MKT' },
    ]),
    writes('put the property mood with value "open" on the whiteboard Brainstorm', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Brainstorm', key: 'mood', value: 'open' },
    ]),
    writes('remove the property mood from the whiteboard Brainstorm', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Brainstorm', propertyId: 'mood' },
    ]),
  ],

  // Files
  [
    writes('Attach a text file "agenda.txt" with the content "1. Numbers" to the Q3 Planning page.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Q3 Planning', fileName: 'agenda.txt', text: '1. Numbers' },
    ]),
    writes('Add the label "meeting" to the attachment agenda.txt.', [
      'ADD_CONTENT_LABEL',
      { id: 'agenda.txt', page: 'Q3 Planning', labels: ['meeting'], type: 'attachment' },
    ]),
    reads('Which labels does the attachment agenda.txt on Q3 Planning have?', /meeting/),
  ],
  [
    writes('upload a file costs.csv containing "item,amount" to Travel expenses', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Travel expenses', fileName: 'costs.csv', text: 'item,amount' },
    ]),
    reads('what attachments does the Travel expenses page have?', /costs\.csv/),
    writes('delete costs.csv', ['DELETE_ATTACHMENT', { id: 'costs.csv', page: 'Travel expenses' }]),
  ],

  // Comments and trash
  [
    writes(
      'Put an inline comment on the words "full disk" in the blog post "What we learned from the September outage": "On which server?"',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: 'What we learned from the September outage',
          inlineCommentProperties: 'full disk',
          body: 'On which server?',
        },
      ],
    ),
    reads('Show me the inline comments of this blog post.', /which server/i),
  ],
  [
    writes('Please delete the "Holiday policy" page.', ['DELETE_PAGE', { id: 'Holiday policy' }]),
    writes('Hmm, we do need it. Restore the Holiday policy page from the trash.', [
      'RESTORE_PAGE',
      { id: 'Holiday policy' },
    ]),
  ],
];
