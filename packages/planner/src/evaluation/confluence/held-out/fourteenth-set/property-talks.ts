import { type JudgedDialogue, reads, wonders, writes } from '../judged-line.ts';

export const fourteenthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Add a property called state with the value {"stage": "draft"} to the Roadmap page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'state', value: { stage: 'draft' } },
    ]),
    writes('Change the property state of that page to {"stage": "final"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'state', value: { stage: 'final' } },
    ]),
    reads('What properties does the Roadmap page have?', /(?=[\s\S]*state)(?=[\s\S]*final)/),
  ],
  [
    writes('Create the property reviewer with the value "Jane" on the page Release checklist.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Release checklist', key: 'reviewer', value: 'Jane' },
    ]),
    reads('What is the value of the property reviewer on that page?', /Jane/),
    writes('Delete the property reviewer from the Release checklist page.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Release checklist', propertyId: 'reviewer' },
    ]),
  ],
  [
    wonders('Add a property called team to the Incident response page.'),
    writes('The value is "platform".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Incident response', key: 'team', value: 'platform' },
    ]),
  ],

  // Blog posts
  [
    writes(
      'Please add the property channel with the value "mail" to the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'channel', value: 'mail' }],
    ),
    writes('Update the property channel of this blog post to "web".', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'channel', value: 'web' },
    ]),
    reads('Which properties does the post have now?', /(?=[\s\S]*channel)(?=[\s\S]*web)/),
    writes('Now remove the property channel from it.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'channel' },
    ]),
  ],

  // Spaces
  [
    writes('Add a space property called owner with the value "Jane Doe" to the Marketing space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'owner', value: 'Jane Doe' },
    ]),
    writes('Change the space property owner in Marketing to "Sam Lee".', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Marketing', propertyKey: 'owner', value: 'Sam Lee' },
    ]),
    reads('Which properties does the Marketing space have?', /(?=[\s\S]*owner)(?=[\s\S]*Sam Lee)/),
  ],
  [
    writes('Set the property budget to {"amount": 5000} on the Engineering space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'budget', value: { amount: 5000 } },
    ]),
    writes('Delete the property budget of that space again.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Engineering', propertyKey: 'budget' },
    ]),
  ],

  // Whiteboards
  [
    writes('Create a whiteboard called Customer journey in PROD.', [
      'CREATE_WHITEBOARD',
      { title: 'Customer journey', spaceId: 'PROD' },
    ]),
    writes('Add a property phase with the value "sketch" to the whiteboard Customer journey.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'phase', value: 'sketch' },
    ]),
    writes('Change the property phase of the whiteboard to "done".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'phase', value: 'done' },
    ]),
  ],
  [
    writes('Make a new whiteboard in Engineering titled "Network map".', [
      'CREATE_WHITEBOARD',
      { title: 'Network map', spaceId: 'Engineering' },
    ]),
    writes('Set the property source to {"file": "network.csv"} on that whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'source', value: { file: 'network.csv' } },
    ]),
    writes('Please delete the property source from the whiteboard Network map.', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'source' },
    ]),
  ],
];
