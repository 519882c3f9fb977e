import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const fifteenthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes("Store the property 'owner' with the value 'Sam Lee' on the Roadmap page.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'owner', value: 'Sam Lee' },
    ]),
    reads('Which properties does that page have now?', /(?=[\s\S]*owner)(?=[\s\S]*Sam Lee)/),
    writes("Change the value of the property 'owner' to 'Jane Doe'.", [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'owner', value: 'Jane Doe' },
    ]),
    writes('We do not need this property any more, so please delete it.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'owner' },
    ]),
  ],
  [
    writes(
      'Add the property release to the Release checklist page with the value {"version": "2.4", "ready": false}.',
      [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Release checklist', key: 'release', value: { version: '2.4', ready: false } },
      ],
    ),
    writes('Update this property to {"version": "2.4", "ready": true}.', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Release checklist', propertyId: 'release', value: { version: '2.4', ready: true } },
    ]),
    reads('What is its value now?', /true|ready/),
  ],

  // Blog posts
  [
    writes("Add a property 'status' with the value 'checked' to the blog post 'The new website is live'.", [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'status', value: 'checked' },
    ]),
    writes("Set the value of that property to 'approved'.", [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'status', value: 'approved' },
    ]),
    reads('Show me the properties of the blog post.', /approved/),
  ],
  [
    writes(
      'Store the property "severity" with the value 2 on the blog post "What we learned from the September outage".',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'severity', value: 2 },
      ],
    ),
    writes('Delete the property "severity" from that blog post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'severity' },
    ]),
  ],

  // Spaces
  [
    writes("Create a space property called 'cost-centre' with the value 'M-200' in the Marketing space.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'cost-centre', value: 'M-200' },
    ]),
    writes("Update the property 'cost-centre' of the Marketing space to 'M-300'.", [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Marketing', propertyKey: 'cost-centre', value: 'M-300' },
    ]),
    reads('Which properties does the Marketing space have?', /(?=[\s\S]*cost-centre)(?=[\s\S]*M-300)/),
  ],
  [
    writes("The People space needs a property 'contact' with the value 'Jane Doe'.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'People', key: 'contact', value: 'Jane Doe' },
    ]),
    writes("Remove the property 'contact' from the People space again.", [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'People', propertyKey: 'contact' },
    ]),
  ],

  // Whiteboards
  [
    writes('Create a whiteboard called Journey Map in the Product space.', [
      'CREATE_WHITEBOARD',
      { title: 'Journey Map', spaceId: 'Product' },
    ]),
    writes("Add a property 'phase' with the value 'discovery' to this whiteboard.", [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Journey Map', key: 'phase', value: 'discovery' },
    ]),
    writes("Change the property 'phase' to 'design'.", [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Journey Map', propertyId: 'phase', value: 'design' },
    ]),
  ],
  [
    writes("I would like a whiteboard in the Marketing space called 'Logo Ideas'.", [
      'CREATE_WHITEBOARD',
      { title: 'Logo Ideas', spaceId: 'Marketing' },
    ]),
    writes("Store the property 'round' with the value 1 on the whiteboard 'Logo Ideas'.", [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Logo Ideas', key: 'round', value: 1 },
    ]),
    writes("Delete the property 'round' from the whiteboard.", [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Logo Ideas', propertyId: 'round' },
    ]),
  ],

  // A file and its labels
  [
    writes(
      "Attach a file called contacts.txt with the text 'Reception: extension 100' to the First week page.",
      [
        'UPLOAD_ATTACHMENT',
        { pageId: 'First week', fileName: 'contacts.txt', text: 'Reception: extension 100' },
      ],
    ),
    writes("Add the label 'phone-list' to the attachment contacts.txt.", [
      'ADD_CONTENT_LABEL',
      { id: 'contacts.txt', page: 'First week', labels: ['phone-list'] },
    ]),
    reads('Which labels does the attachment have?', /phone-list/),
    reads('Which files are attached to the First week page?', /contacts\.txt/),
  ],
];
