import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

const NONE = /\b(no|none|nothing|nobody|0|zero|empty)\b|(not|n['’]t)\b.{0,12}\b(any|have)\b/i;
const WEBSITE = 'The new website is live';
const OUTAGE = 'What we learned from the September outage';

export const ninthSetPropertyTalks: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(`Add a property 'status' with the value 'draft' to the Incident response page.`, [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Incident response', key: 'status', value: 'draft' },
    ]),
    writes(`Actually, it's been signed off. Change that property to 'approved'.`, [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Incident response', propertyId: 'status', value: 'approved' },
    ]),
    reads('Show me the properties of that page.', /(?=[\s\S]*status)(?=[\s\S]*approved)/),
  ],
  [
    writes('Please create a property "reviewer" with the value "Sam Lee" on the page Architecture.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Architecture', key: 'reviewer', value: 'Sam Lee' },
    ]),
    writes('Sorry, this was wrong. Please delete the property "reviewer" from the page Architecture.', [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Architecture', propertyId: 'reviewer' },
    ]),
    reads('Does this page have properties now?', NONE),
  ],
  // Blog posts
  [
    writes(`Add the property "audience" with the value "internal" to the blog post "${OUTAGE}".`, [
      'CREATE_BLOGPOST_PROPERTY',
      { id: OUTAGE, key: 'audience', value: 'internal' },
    ]),
    writes(`Change the property "audience" of the same blog post to "public".`, [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: OUTAGE, propertyKey: 'audience', value: 'public' },
    ]),
    reads(`Which properties does the blog post "${OUTAGE}" have?`, /(?=[\s\S]*audience)(?=[\s\S]*public)/),
  ],
  [
    writes(`Put a property 'channel' with the value 'press' on the post '${WEBSITE}'.`, [
      'CREATE_BLOGPOST_PROPERTY',
      { id: WEBSITE, key: 'channel', value: 'press' },
    ]),
    writes('Remove the channel property from that post.', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: WEBSITE, propertyKey: 'channel' },
    ]),
  ],
  // Spaces
  [
    writes('Please add a property to the Engineering space: key "on-call", value {"team": "platform"}.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'on-call', value: { team: 'platform' } },
    ]),
    writes('Now the other team is responsible. Please change on-call to {"team": "search"}.', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'Engineering', propertyKey: 'on-call', value: { team: 'search' } },
    ]),
    reads('Which properties does the Engineering space have?', /(?=[\s\S]*on-call)(?=[\s\S]*search)/),
  ],
  [
    writes('Add the property "template" with the value "standard" to the space "Product".', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'template', value: 'standard' },
    ]),
    writes('Delete the property "template" of the space "Product".', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Product', propertyKey: 'template' },
    ]),
  ],
  // Whiteboards
  [
    writes('Make a whiteboard called Retro board in Engineering.', [
      'CREATE_WHITEBOARD',
      { title: 'Retro board', spaceId: 'Engineering' },
    ]),
    writes(`Give it a property 'facilitator' with the value 'Sam'.`, [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Retro board', key: 'facilitator', value: 'Sam' },
    ]),
  ],
  [
    writes('Please create a whiteboard "Customer journey" in the Product space.', [
      'CREATE_WHITEBOARD',
      { title: 'Customer journey', spaceId: 'Product' },
    ]),
    writes('Save a property "phase" with the value "idea" on this whiteboard.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Customer journey', key: 'phase', value: 'idea' },
    ]),
    writes('Please change the phase of the whiteboard to "test".', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Customer journey', propertyId: 'phase', value: 'test' },
    ]),
  ],
  [
    writes('Create a whiteboard titled "Site map" in the space "Marketing".', [
      'CREATE_WHITEBOARD',
      { title: 'Site map', spaceId: 'Marketing' },
    ]),
    writes('Add the property "source" with the value "workshop" to the whiteboard "Site map".', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Site map', key: 'source', value: 'workshop' },
    ]),
    writes('Delete the property "source" from the whiteboard "Site map".', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Site map', propertyId: 'source' },
    ]),
  ],
];
