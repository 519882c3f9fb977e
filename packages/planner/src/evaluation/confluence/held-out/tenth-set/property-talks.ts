import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const tenthSetPropertyTalks: readonly JudgedDialogue[] = [
  [
    writes("Create a property called review with the value 'pending' on the Architecture page.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Architecture', key: 'review', value: 'pending' },
    ]),
    writes("Change the value of that property to 'done'.", [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Architecture', propertyId: 'review', value: 'done' },
    ]),
    reads('Which properties does the page have now?', /(?=[\s\S]*review)(?=[\s\S]*done)/),
  ],
  [
    writes('Add the content property priority with the value 3 to the Customer interviews page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Customer interviews', key: 'priority', value: 3 },
    ]),
    reads('Show me the content properties of that page.', /priority/),
    writes('Delete the property priority from the Customer interviews page.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Customer interviews', propertyId: 'priority' },
    ]),
  ],
  [
    writes("Set the property audience to 'customers' on the blog post 'The new website is live'.", [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'audience', value: 'customers' },
    ]),
    reads('Which properties does this blog post have?', /audience/),
    writes("Update the property audience of the blog post to 'everybody'.", [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'audience', value: 'everybody' },
    ]),
  ],
  [
    writes(
      'Store a property with the key severity and the value {"level": 2} on the blog post "What we learned from the September outage".',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'severity', value: { level: 2 } },
      ],
    ),
    writes('Remove the property severity from that blog post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'severity' },
    ]),
  ],
  [
    writes("I need a whiteboard called 'Pricing ideas' in the Product space.", [
      'CREATE_WHITEBOARD',
      { title: 'Pricing ideas', spaceId: 'Product' },
    ]),
    writes("Add a property named status with the value 'draft' to the whiteboard.", [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Pricing ideas', key: 'status', value: 'draft' },
    ]),
    writes("Set its status property to 'final'.", [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Pricing ideas', propertyId: 'status', value: 'final' },
    ]),
  ],
  [
    writes('Create a whiteboard named "Event map" in Marketing.', [
      'CREATE_WHITEBOARD',
      { title: 'Event map', spaceId: 'Marketing' },
    ]),
    writes('Create the property owner with the value "Jane" on the whiteboard "Event map".', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Event map', key: 'owner', value: 'Jane' },
    ]),
    writes('Delete the property owner from the whiteboard "Event map".', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Event map', propertyId: 'owner' },
    ]),
  ],
  [
    writes("Create a property called cost-center with the value '4711-A' for the Marketing space.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'cost-center', value: '4711-A' },
    ]),
    writes("Change the property cost-center of the Marketing space to '4712-B'.", [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Marketing', propertyKey: 'cost-center', value: '4712-B' },
    ]),
    reads('Which properties does the Marketing space have?', /(?=[\s\S]*cost-center)(?=[\s\S]*4712-B)/),
  ],
  [
    writes('Please add the property archived with the value false to the HR space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'HR', key: 'archived', value: false },
    ]),
    writes('I do not need that property any more, please delete it.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'HR', propertyKey: 'archived' },
    ]),
  ],
];
