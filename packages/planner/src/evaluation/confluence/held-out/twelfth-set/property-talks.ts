import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const twelfthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Set the property "reviewer" to "Jane" on the Roadmap page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'reviewer', value: 'Jane' },
    ]),
    reads('Which properties does that page have?', /reviewer/i),
    writes('Change the property "reviewer" to "Sam".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'reviewer', value: 'Sam' },
    ]),
    reads('What is the value of reviewer now?', /Sam/),
  ],
  [
    writes(
      'Create a page property named "priority" with the value "high" on the page Sign-in without passwords.',
      ['CREATE_PAGE_PROPERTY', { page_id: 'Sign-in without passwords', key: 'priority', value: 'high' }],
    ),
    writes('Update this property to "low".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Sign-in without passwords', propertyId: 'priority', value: 'low' },
    ]),
  ],
  [
    writes('Add a property "expires" with the value "2026-12-31" to the Travel expenses page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Travel expenses', key: 'expires', value: '2026-12-31' },
    ]),
    reads('Show me the properties of that page.', /2026-12-31/),
    writes('Delete the property "expires" from the page.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Travel expenses', propertyId: 'expires' },
    ]),
  ],
  [
    writes('Create a page called "Feature flags" in the Engineering space.', [
      'CREATE_PAGE',
      { title: 'Feature flags', spaceId: 'Engineering' },
    ]),
    writes('Add the property "enabled" with the value true to this page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Feature flags', key: 'enabled', value: true },
    ]),
    writes('Set that property to false.', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Feature flags', propertyId: 'enabled', value: false },
    ]),
  ],

  // Blog posts
  [
    writes('Add a property "campaign-id" with the value 77 to the blog post "The new website is live".', [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'campaign-id', value: 77 },
    ]),
    reads('What properties does this blog post have?', /campaign-id/i),
    writes('Update campaign-id to 78.', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'campaign-id', value: 78 },
    ]),
  ],
  [
    writes(
      'Store the property severity with the value "high" on the blog post "What we learned from the September outage".',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'severity', value: 'high' },
      ],
    ),
    writes('Delete the property severity from that post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'severity' },
    ]),
  ],

  // Spaces
  [
    writes('Create a property "owner" with the value "Jane Doe" for the Marketing space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'owner', value: 'Jane Doe' },
    ]),
    writes('Change its value to "Sam Lee".', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Marketing', propertyKey: 'owner', value: 'Sam Lee' },
    ]),
    reads('Show me the properties of the Marketing space.', /Sam Lee/i),
  ],
  [
    writes('Add the space property theme with the value "dark" to the ENG space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'ENG', key: 'theme', value: 'dark' },
    ]),
    reads('Which properties does the Engineering space have?', /theme/i),
    writes('Remove the property theme from that space.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'ENG', propertyKey: 'theme' },
    ]),
  ],

  // Whiteboards
  [
    writes('Create a whiteboard called "Sprint board" in the Engineering space.', [
      'CREATE_WHITEBOARD',
      { title: 'Sprint board', spaceId: 'Engineering' },
    ]),
    writes('Add the property "columns" with the value 4 to it.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'columns', value: 4 },
    ]),
    writes('Change columns to 5.', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'columns', value: 5 },
    ]),
    writes('Delete the property "columns" from the whiteboard.', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'columns' },
    ]),
  ],
  [
    writes('Create a new whiteboard "Customer journey" in PROD.', [
      'CREATE_WHITEBOARD',
      { title: 'Customer journey', spaceId: 'PROD' },
    ]),
    writes('Store {"color": "blue"} on that whiteboard under the key "settings".', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'settings', value: { color: 'blue' } },
    ]),
    writes('Update the property "settings" on it to {"color": "green"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'settings', value: { color: 'green' } },
    ]),
  ],
];
