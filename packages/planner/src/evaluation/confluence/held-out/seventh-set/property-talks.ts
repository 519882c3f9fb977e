import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

/** Conversations about properties. */
export const seventhSetPropertyTalks: readonly JudgedDialogue[] = [
  // Of pages
  [
    writes('store a property called status with the value "draft" on the roadmap page', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'status', value: 'draft' },
    ]),
    writes('change it to "final" please', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'status', value: 'final' },
    ]),
    reads('what properties does that page have now?', /final/i),
  ],
  [
    writes('Add a property "owner" with the value "Jane" to the Autumn campaign page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Autumn campaign', key: 'owner', value: 'Jane' },
    ]),
    writes("Sorry, we don't need that after all. Please remove the owner property again.", [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Autumn campaign', propertyId: 'owner' },
    ]),
  ],
  // Of blog posts
  [
    writes(
      'Please add the property "audience" with the value "customers" to the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
    writes('Set audience to "everyone" instead.', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'audience', value: 'everyone' },
    ]),
    reads('Which properties does the post have now?', /everyone/i),
  ],
  [
    writes('put a property called approved with the value "yes" on the post about the september outage', [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', key: 'approved', value: 'yes' },
    ]),
    writes('actually, delete that property', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'approved' },
    ]),
  ],
  // Of spaces
  [
    writes('set the space property "office" to "Berlin" for the People space', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'People', key: 'office', value: 'Berlin' },
    ]),
    writes('we moved, change office to "Hamburg"', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'People', propertyKey: 'office', value: 'Hamburg' },
    ]),
    reads('what are the properties of that space now?', /Hamburg/),
    writes('ok, now remove the office property from the space', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'People', propertyKey: 'office' },
    ]),
  ],
  // Of whiteboards
  [
    writes('Create a whiteboard named Team Values in the People space.', [
      'CREATE_WHITEBOARD',
      { title: 'Team Values', spaceId: 'People' },
    ]),
    writes('Add a property "phase" with the value "ideas" to the whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'phase', value: 'ideas' },
    ]),
    writes('Now change phase to "voting".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'phase', value: 'voting' },
    ]),
  ],
  [
    writes('can you make a whiteboard "Booth Layout" in marketing?', [
      'CREATE_WHITEBOARD',
      { title: 'Booth Layout', spaceId: 'marketing' },
    ]),
    writes('give it a property called size with the value "small"', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'size', value: 'small' },
    ]),
    writes('remove the size property from the whiteboard again', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'size' },
    ]),
  ],
];
