import { reads, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Properties of pages, blog posts and spaces: set, changed, deleted and shown. */
export const properties: RequestsByTool = {
  CREATE_PAGE_PROPERTY: [
    [
      writes(
        'Add the property "doc-owner" with the value "Jane Doe" to the page "Roadmap" in the space "Product".',
        ['CREATE_PAGE_PROPERTY', { page_id: 'Roadmap', key: 'doc-owner', value: 'Jane Doe' }],
      ),
    ],
    [
      writes('add a property tier = 3 to the page Roadmap', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'tier', value: 3 },
      ]),
    ],
    [
      writes('add a property settings with the value {"beta": true} to the Reports page', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Reports', key: 'settings', value: { beta: true } },
      ]),
    ],
    [
      writes('put a property on the Reports page with key "phase" and value 2', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Reports', key: 'phase', value: 2 },
      ]),
      reads('list the content properties of the Reports page', /phase/),
    ],
    [
      writes('set the property status of Roadmap to "green"', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'status', value: 'green' },
      ]),
    ],
    [
      writes('add a property called reviewer with the value Sam to the Holiday policy page', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Holiday policy', key: 'reviewer', value: 'Sam' },
      ]),
    ],
    [
      writes('Store a property named approver with the value "Jane" on the travel expenses page', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Travel expenses', key: 'approver', value: 'Jane' },
      ]),
    ],
    [
      writes('Create a space property "tier" for the People space and give it the value "gold".', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'People', key: 'tier', value: 'gold' },
      ]),
    ],
    [
      writes('please put a property sla = 99 on the Roadmap page', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'sla', value: 99 },
      ]),
    ],
    [
      writes('Store the value 5 under the key sla on the Roadmap page.', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'sla', value: 5 },
      ]),
    ],
  ],
  GET_CONTENT_PROPERTIES_FOR_PAGE: [
    [
      writes('Save "in review" as the property "state" of the page Roadmap', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'state', value: 'in review' },
      ]),
      reads('what is its value now?', /in review/),
      writes('Remove it again', [
        'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
        { pageId: 'Roadmap', propertyId: 'state' },
      ]),
    ],
    [
      writes('add the property owner with the value Jane to Q3 Planning', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Q3 Planning', key: 'owner', value: 'Jane' },
      ]),
      reads('which properties does it have?', /owner/),
    ],
    [reads('what properties does the Roadmap page have?', /no properties/)],
  ],
  UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: [
    [
      writes('add the property status with the value draft to Reports', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Reports', key: 'status', value: 'draft' },
      ]),
      writes('change the property status of Reports to final', [
        'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
        { pageId: 'Reports', propertyId: 'status', value: 'final' },
      ]),
    ],
    [
      writes('add the property phase with the value one to Roadmap', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'phase', value: 'one' },
      ]),
      writes('update the property phase of that page to two', [
        'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
        { pageId: 'Roadmap', propertyId: 'phase', value: 'two' },
      ]),
    ],
  ],
  DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID: [
    [
      writes('add the property status with the value draft to Reports', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Reports', key: 'status', value: 'draft' },
      ]),
      writes('delete the property status of the Reports page', [
        'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
        { pageId: 'Reports', propertyId: 'status' },
      ]),
    ],
    [
      writes('add the property phase with the value one to Roadmap', [
        'CREATE_PAGE_PROPERTY',
        { page_id: 'Roadmap', key: 'phase', value: 'one' },
      ]),
      writes('now remove the phase property from it', [
        'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
        { pageId: 'Roadmap', propertyId: 'phase' },
      ]),
    ],
  ],
  CREATE_BLOGPOST_PROPERTY: [
    [
      writes(
        'add a property called audience with the value everyone to the blog post The new website is live',
        ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'everyone' }],
      ),
    ],
    [
      writes('set the property reviewed of the blog post "The new website is live" to yes', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'reviewed', value: 'yes' },
      ]),
    ],
  ],
  GET_CONTENT_PROPERTIES_FOR_BLOG_POST: [
    [reads('show the properties of the blog post "The new website is live"', /no properties/)],
    [
      writes('add the property channel with the value web to the blog post "The new website is live"', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'channel', value: 'web' },
      ]),
      reads('what properties does that blog post have?', /channel/),
    ],
  ],
  UPDATE_BLOGPOST_PROPERTY: [
    [
      writes('add the property channel with the value web to the blog post "The new website is live"', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'channel', value: 'web' },
      ]),
      writes('change the property channel of the blog post "The new website is live" to mail', [
        'UPDATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', propertyKey: 'channel', value: 'mail' },
      ]),
    ],
    [
      writes('add the property tone with the value calm to the blog post "The new website is live"', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'tone', value: 'calm' },
      ]),
      writes('update the property tone of that blog post to loud', [
        'UPDATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', propertyKey: 'tone', value: 'loud' },
      ]),
    ],
  ],
  DELETE_BLOGPOST_PROPERTY: [
    [
      writes('add the property channel with the value web to the blog post "The new website is live"', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'channel', value: 'web' },
      ]),
      writes('delete the property channel of the blog post "The new website is live"', [
        'DELETE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', propertyKey: 'channel' },
      ]),
    ],
    [
      writes('add the property tone with the value calm to the blog post "The new website is live"', [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', key: 'tone', value: 'calm' },
      ]),
      writes('remove the tone property from that blog post', [
        'DELETE_BLOGPOST_PROPERTY',
        { id: 'The new website is live', propertyKey: 'tone' },
      ]),
    ],
  ],
  CREATE_SPACE_PROPERTY: [
    [
      writes('add the property department with the value sales to the Marketing space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'Marketing', key: 'department', value: 'sales' },
      ]),
    ],
    [
      writes('set a space property called tier to gold on ENG', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'ENG', key: 'tier', value: 'gold' },
      ]),
    ],
  ],
  GET_SPACE_PROPERTIES: [
    [reads('show the properties of the Product space', /no properties/)],
    [
      writes('add the property department with the value sales to the Marketing space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'Marketing', key: 'department', value: 'sales' },
      ]),
      reads('which properties does that space have?', /department/),
    ],
  ],
  UPDATE_SPACE_PROPERTY: [
    [
      writes('Create a property "on-call" of the Engineering space with the value {"team": "platform"}', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'ENG', key: 'on-call', value: { team: 'platform' } },
      ]),
      writes('Please change on-call to {"team": "search"}.', [
        'UPDATE_SPACE_PROPERTY',
        { spaceKey: 'ENG', propertyKey: 'on-call', value: { team: 'search' } },
      ]),
    ],
    [
      writes('add the property department with the value sales to the Marketing space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'Marketing', key: 'department', value: 'sales' },
      ]),
      writes('change the property department of the Marketing space to growth', [
        'UPDATE_SPACE_PROPERTY',
        { spaceKey: 'Marketing', propertyKey: 'department', value: 'growth' },
      ]),
    ],
    [
      writes('add the property tier with the value gold to the ENG space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'ENG', key: 'tier', value: 'gold' },
      ]),
      writes('update the property tier of that space to silver', [
        'UPDATE_SPACE_PROPERTY',
        { spaceKey: 'ENG', propertyKey: 'tier', value: 'silver' },
      ]),
    ],
  ],
  DELETE_SPACE_PROPERTY: [
    [
      writes('add the property department with the value sales to the Marketing space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'Marketing', key: 'department', value: 'sales' },
      ]),
      writes('delete the property department of the Marketing space', [
        'DELETE_SPACE_PROPERTY',
        { spaceIdOrKey: 'Marketing', propertyKey: 'department' },
      ]),
    ],
    [
      writes('add the property tier with the value gold to the ENG space', [
        'CREATE_SPACE_PROPERTY',
        { spaceId: 'ENG', key: 'tier', value: 'gold' },
      ]),
      writes('remove the tier property from that space', [
        'DELETE_SPACE_PROPERTY',
        { spaceIdOrKey: 'ENG', propertyKey: 'tier' },
      ]),
    ],
  ],
};
