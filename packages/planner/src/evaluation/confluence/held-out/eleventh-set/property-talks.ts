import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

/** Conversations about properties. */
export const eleventhSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Please store the property "status" with the value "draft" on the Roadmap page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'status', value: 'draft' },
    ]),
    reads('Which properties does the Roadmap page have?', /status/),
    writes('Change the property status on that page to "approved".', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'status', value: 'approved' },
    ]),
  ],
  [
    writes('Add a property called owner with the value "Jane Doe" to the page Brand guidelines.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Brand guidelines', key: 'owner', value: 'Jane Doe' },
    ]),
    writes('We do not need it any more. Please delete the property owner from Brand guidelines.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Brand guidelines', propertyId: 'owner' },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Create a property "audience" with the value "customers" on the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
    reads('What properties does that blog post have?', /audience/),
    writes('Please set audience to "everyone" there.', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'audience', value: 'everyone' },
    ]),
  ],
  [
    writes(
      'Give the blog post "What we learned from the September outage" a property severity with the value high.',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'severity', value: 'high' },
      ],
    ),
    writes('Remove the severity property from that post again, please.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'What we learned from the September outage', propertyKey: 'severity' },
    ]),
  ],
  // Spaces
  [
    writes('Set a space property "release-day" with the value "Tuesday" for the Engineering space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'release-day', value: 'Tuesday' },
    ]),
    reads('Show me the properties of the Engineering space.', /release-day/),
    writes('We release on another day now, so change release-day in Engineering to "Thursday".', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Engineering', propertyKey: 'release-day', value: 'Thursday' },
    ]),
  ],
  [
    writes('Please add the property contact with the value "sam@example.com" to the Product space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'contact', value: 'sam@example.com' },
    ]),
    writes('Sam has left the team. Delete the contact property from the Product space, please.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Product', propertyKey: 'contact' },
    ]),
  ],
  // Whiteboards
  [
    writes('Create a whiteboard called "Booth layout" in the Marketing space.', [
      'CREATE_WHITEBOARD',
      { title: 'Booth layout', spaceId: 'Marketing' },
    ]),
    writes('Please add the property "phase" with the value "idea" to this whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'phase', value: 'idea' },
    ]),
    writes('Now change the property phase of the whiteboard to "final".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'phase', value: 'final' },
    ]),
  ],
  [
    writes('I need a whiteboard "Service map" in ENG.', [
      'CREATE_WHITEBOARD',
      { title: 'Service map', spaceId: 'ENG' },
    ]),
    writes('Set the property team to "platform" on the whiteboard "Service map".', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: '#1', key: 'team', value: 'platform' },
    ]),
    writes('Please delete the property team from that whiteboard.', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: '#1', propertyId: 'team' },
    ]),
  ],
  // Everything back
  [
    writes('Create a page "Salary bands" in the HR space.', [
      'CREATE_PAGE',
      { title: 'Salary bands', spaceId: 'HR' },
    ]),
    writes('Add a property "visibility" with the value "managers" to that page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Salary bands', key: 'visibility', value: 'managers' },
    ]),
    writes('Please undo everything we did in this chat.', ['UNDO', { scope: 'session' }]),
  ],
];
