import { type JudgedDialogue, reads, wonders, writes } from './judged-line.ts';

export const fourthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('We need a page for the press: title "Press FAQ", in Marketing, beneath Brand guidelines.', [
      'CREATE_PAGE',
      { title: 'Press FAQ', spaceId: 'Marketing', parentId: 'Brand guidelines' },
    ]),
  ],
  [
    writes("new page 'Sprint 48 notes' in ENG, content 'Nothing burned.'", [
      'CREATE_PAGE',
      { title: 'Sprint 48 notes', spaceId: 'ENG', body: 'Nothing burned.' },
    ]),
  ],
  [
    writes(
      'Please start a draft page called "Pricing ideas" in the Product space, I will publish it later.',
      ['CREATE_PAGE', { title: 'Pricing ideas', spaceId: 'Product', status: 'draft' }],
    ),
  ],
  [
    writes('the page first week should be called First month from now on', [
      'UPDATE_PAGE',
      { id: 'first week', title: 'First month' },
    ]),
  ],
  [
    writes('Travel expenses is outdated. Its whole text should now be "Hand receipts in within two weeks."', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand receipts in within two weeks.' },
    ]),
  ],
  [
    writes(
      'tag `Incident response` with oncall and rename it to `Incident handling`',
      ['ADD_CONTENT_LABEL', { id: 'Incident response', labels: ['oncall'] }],
      ['UPDATE_PAGE', { id: 'Incident response', title: 'Incident handling' }],
    ),
  ],
  [
    writes('Could you get rid of the page Spring campaign review for me? Thanks a lot!', [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  [writes('trash page "Decision records" in ENG', ['DELETE_PAGE', { id: 'Decision records' }])],
  // Labels
  [
    writes('Can you tag Reports with analytics, please?', [
      'ADD_CONTENT_LABEL',
      { id: 'Reports', labels: ['analytics'] },
    ]),
  ],
  [
    writes('put the labels q4 and budget onto "Q3 Planning"', [
      'ADD_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['q4', 'budget'] },
    ]),
  ],
  // Properties of pages
  [
    writes('On the page Architecture, save a property with key "review-cycle" and value "quarterly".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Architecture', key: 'review-cycle', value: 'quarterly' },
    ]),
    reads('List all content properties of Architecture.', /review-cycle/),
    writes('The review-cycle property of Architecture must become "monthly".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Architecture', propertyId: 'review-cycle', value: 'monthly' },
    ]),
    reads('what is the value of review-cycle on Architecture now?', /monthly/),
    writes('drop the property review-cycle from the page Architecture', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Architecture', propertyId: 'review-cycle' },
    ]),
  ],
  [
    writes('page property on "Holiday policy": key approved, value {"by": "Ada Admin", "year": 2026}', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Holiday policy', key: 'approved', value: { by: 'Ada Admin', year: 2026 } },
    ]),
  ],
  // Properties of blog posts
  [
    writes(
      'Attach the property "campaign-id" with value 17 to the blog post "The new website is live", please.',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'campaign-id', value: 17 }],
    ),
    reads('what properties are stored on the blog post "The new website is live"?', /campaign-id/),
    writes(
      'Oh, that was wrong: change the property campaign-id on the blog post "The new website is live" to 18.',
      ['UPDATE_BLOGPOST_PROPERTY', { id: 'The new website is live', propertyKey: 'campaign-id', value: 18 }],
    ),
    writes("Get rid of the blog post property 'campaign-id' on 'The new website is live'.", [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'campaign-id' },
    ]),
  ],
  // Spaces and their properties
  [
    writes('Set up a space for the Support team: name Support, key SUP.', [
      'CREATE_SPACE',
      { name: 'Support', key: 'SUP' },
    ]),
  ],
  [writes('we want a new space, "Design System"', ['CREATE_SPACE', { name: 'Design System' }])],
  [
    writes(
      'Make me a private space PRIV with the name "Private drafts" and the description "Not for others".',
      ['CREATE_PRIVATE_SPACE', { name: 'Private drafts', key: 'PRIV', description: 'Not for others' }],
    ),
    writes('Remove the space "Private drafts" completely.', [
      'DELETE_SPACE',
      { space_key: 'Private drafts' },
    ]),
  ],
  [
    writes('create a private space only for me: name Sandbox, key SBX', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Sandbox', key: 'SBX' },
    ]),
  ],
  [writes('delete space MKT', ['DELETE_SPACE', { space_key: 'MKT' }])],
  [
    writes('For the Product space, please record a property "owner" with the value "Ada Admin".', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'owner', value: 'Ada Admin' },
    ]),
    reads('Which properties does the space PROD have?', /owner/),
    writes('owner property of the product space -> "Sam Lee"', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'product', propertyKey: 'owner', value: 'Sam Lee' },
    ]),
    writes('remove the owner property of the space Product', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Product', propertyKey: 'owner' },
    ]),
  ],
  [
    writes('add property flags with {"beta": true} to space HR', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'HR', key: 'flags', value: { beta: true } },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Announce on the Marketing blog: title "Autumn campaign starts", text "Look out for blue posters."',
      [
        'CREATE_BLOGPOST',
        { title: 'Autumn campaign starts', spaceId: 'Marketing', body: 'Look out for blue posters.' },
      ],
    ),
  ],
  [
    writes('post a blogpost called Summer party in HR saying "Friday at six, on the roof."', [
      'CREATE_BLOGPOST',
      { title: 'Summer party', spaceId: 'HR', body: 'Friday at six, on the roof.' },
    ]),
  ],
  [
    writes('The post "The new website is live" should be titled "Website relaunch" instead.', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Website relaunch' },
    ]),
  ],
  [
    wonders('publish a blog post titled "Passwords are history" with the text "Sign in with your finger."'),
    writes('Product', [
      'CREATE_BLOGPOST',
      { title: 'Passwords are history', spaceId: 'Product', body: 'Sign in with your finger.' },
    ]),
  ],
  // Whiteboards
  [
    writes(
      'I would like to draw with my team. Please create a whiteboard "Campaign brainstorm" in Marketing.',
      ['CREATE_WHITEBOARD', { title: 'Campaign brainstorm', spaceId: 'Marketing' }],
    ),
    writes('add property "facilitator" with value "Jane Doe" to the whiteboard "Campaign brainstorm"', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Campaign brainstorm', key: 'facilitator', value: 'Jane Doe' },
    ]),
    writes('Jane is ill. Set the whiteboard\'s facilitator property to "Sam Lee".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Campaign brainstorm', propertyId: 'facilitator', value: 'Sam Lee' },
    ]),
    writes('remove the facilitator property from the whiteboard "Campaign brainstorm"', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Campaign brainstorm', propertyId: 'facilitator' },
    ]),
    writes('and now delete the whiteboard Campaign brainstorm', [
      'DELETE_WHITEBOARD',
      { id: 'Campaign brainstorm' },
    ]),
  ],
];
