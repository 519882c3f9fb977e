import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const thirteenthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes("Please add a property 'status' with the value 'draft' to the API guidelines page.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'API guidelines', key: 'status', value: 'draft' },
    ]),
    writes("Now change it to 'final'.", [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'API guidelines', propertyId: 'status', value: 'final' },
    ]),
    reads('Which properties does the page have?', /final/),
  ],
  [
    writes("Store the property 'reviewer' with the value 'Sam' on the Runbooks page, please.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Runbooks', key: 'reviewer', value: 'Sam' },
    ]),
    writes("Please remove the property 'reviewer' from that page again.", [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Runbooks', propertyId: 'reviewer' },
    ]),
  ],
  // Blog posts
  [
    writes(
      "Please set a property 'campaign' with the value 'spring' on the blog post 'The new website is live'.",
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'campaign', value: 'spring' }],
    ),
    writes("Could you update the property 'campaign' of that post to 'autumn'?", [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'campaign', value: 'autumn' },
    ]),
    reads('What properties does the post have now?', /autumn/),
  ],
  [
    writes(
      "Add the property 'severity' with the value 2 to the blog post 'What we learned from the September outage'.",
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'severity', value: 2 },
      ],
    ),
    writes('Please delete that property from the post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'severity' },
    ]),
  ],
  // Whiteboards
  [
    writes("Please create a whiteboard called 'Event plan' in Marketing.", [
      'CREATE_WHITEBOARD',
      { title: 'Event plan', spaceId: 'Marketing' },
    ]),
    writes("Save a property 'theme' with the value 'winter' on this whiteboard.", [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'theme', value: 'winter' },
    ]),
    writes("Change the property 'theme' of the whiteboard to 'summer', please.", [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'theme', value: 'summer' },
    ]),
  ],
  [
    writes("I'd like a new whiteboard named 'Release flow' in the Engineering space.", [
      'CREATE_WHITEBOARD',
      { title: 'Release flow', spaceId: 'Engineering' },
    ]),
    writes("Give the whiteboard a property 'team' with the value 'platform'.", [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'team', value: 'platform' },
    ]),
    writes("Please remove the property 'team' from it again.", [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'team' },
    ]),
  ],
  // Spaces
  [
    writes("Please add a property called 'budget' with the value 5000 to the Marketing space.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'budget', value: 5000 },
    ]),
    writes("Set the property 'budget' of the Marketing space to 6500.", [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'MKT', propertyKey: 'budget', value: 6500 },
    ]),
    reads('Which properties does that space have?', /6,?500/),
  ],
  [
    writes("Create a property 'contact' with the value 'Ada' for the People space, please.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'People', key: 'contact', value: 'Ada' },
    ]),
    writes("Please delete the property 'contact' from the People space.", [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'HR', propertyKey: 'contact' },
    ]),
  ],
];
