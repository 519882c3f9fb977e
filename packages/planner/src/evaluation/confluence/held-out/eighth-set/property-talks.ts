import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

const outage = 'What we learned from the September outage';

export const eighthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Whiteboards
  [
    writes('Create a whiteboard called "Launch wall" in Marketing.', [
      'CREATE_WHITEBOARD',
      { spaceId: 'Marketing', title: 'Launch wall' },
    ]),
    writes('Store the property theme with the value "autumn" on that whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'theme', value: 'autumn' },
    ]),
    writes('Change its theme property to "winter".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'theme', value: 'winter' },
    ]),
    writes('Now delete that property.', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'theme' },
    ]),
  ],
  [
    writes('Make a whiteboard named "Service map" in ENG.', [
      'CREATE_WHITEBOARD',
      { spaceId: 'ENG', title: 'Service map' },
    ]),
    writes(
      'Add the property grid with the value {"size": 20, "snap": true} to the whiteboard "Service map".',
      [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: 'Service map', key: 'grid', value: { size: 20, snap: true } },
      ],
    ),
    writes('Update the grid property of the whiteboard "Service map" to {"size": 40, "snap": false}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Service map', propertyId: 'grid', value: { size: 40, snap: false } },
    ]),
  ],
  // Pages
  [
    writes('Add a property called status with the value {"phase": "review"} to the page Incident response.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Incident response', key: 'status', value: { phase: 'review' } },
    ]),
    reads('Which properties does that page have?', /status/),
    writes('Set its status property to {"phase": "approved"}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Incident response', propertyId: 'status', value: { phase: 'approved' } },
    ]),
    reads('What is the value of the status property now?', /approved/),
  ],
  [
    writes('On the page Brand guidelines, create the property "reviewer" with the value "Jane Doe".', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Brand guidelines', key: 'reviewer', value: 'Jane Doe' },
    ]),
    writes('Remove the reviewer property from Brand guidelines again.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Brand guidelines', propertyId: 'reviewer' },
    ]),
  ],
  // Blog posts
  [
    writes(`Add the property severity with the value 2 to the blog post "${outage}".`, [
      'CREATE_BLOGPOST_PROPERTY',
      { id: outage, key: 'severity', value: 2 },
    ]),
    writes('Change severity to 1.', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: outage, propertyKey: 'severity', value: 1 },
    ]),
    reads('List the properties of that blog post.', /severity[\s\S]*\b1\b/),
  ],
  [
    writes(
      'Save the property campaign with the value {"channel": "mail"} on the blog post "The new website is live".',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'campaign', value: { channel: 'mail' } },
      ],
    ),
    writes('Delete the property campaign from that post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'campaign' },
    ]),
    reads('Does the post still have properties?', /\b(no|none|not|nothing|0)\b|doesn.t/i),
  ],
  // Spaces
  [
    writes('Create a space property on MKT with the key palette and the value "blue".', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'MKT', key: 'palette', value: 'blue' },
    ]),
    writes('Update the palette property of MKT to "grey".', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'MKT', propertyKey: 'palette', value: 'grey' },
    ]),
    reads('Show me the properties of that space.', /palette[\s\S]*grey/),
  ],
  [
    writes('Add a property budget with the value 5000 to the Product space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'budget', value: 5000 },
    ]),
    reads('What is the budget property of the Product space set to?', /5,?000/),
    writes('Delete the budget property from the same space.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Product', propertyKey: 'budget' },
    ]),
  ],
];
