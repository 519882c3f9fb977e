import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Single lines that write. */
export const seventhSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(
      'Hi! We are planning the events of next year. Could you make a page called Event Calendar in the Marketing space with the text "Nothing is fixed yet."?',
      ['CREATE_PAGE', { title: 'Event Calendar', spaceId: 'Marketing', body: 'Nothing is fixed yet.' }],
    ),
  ],
  [
    writes(
      'new page under holiday policy pls, call it "Parental leave", text: "Sixteen weeks for every parent."',
      [
        'CREATE_PAGE',
        { title: 'Parental leave', parentId: 'Holiday policy', body: 'Sixteen weeks for every parent.' },
      ],
    ),
  ],
  [
    writes('start a draft page named Bonus Scheme in HR', [
      'CREATE_PAGE',
      { title: 'Bonus Scheme', spaceId: 'HR', status: 'draft' },
    ]),
  ],
  [
    writes('The Spring campaign review page is outdated, please delete it.', [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  [
    writes('change the text of the first week page to "Monday: welcome breakfast at nine."', [
      'UPDATE_PAGE',
      { id: 'First week', body: 'Monday: welcome breakfast at nine.' },
    ]),
  ],
  [
    writes(
      "Since we now talk to partners as well, please rename the page 'Customer interviews' to 'Customer and partner interviews'.",
      ['UPDATE_PAGE', { id: 'Customer interviews', title: 'Customer and partner interviews' }],
    ),
  ],
  [
    writes(
      'can you add the line "Taxi receipts need a name on them." at the bottom of the travel expenses page?',
      ['APPEND_TO_PAGE', { id: 'Travel expenses', body: 'Taxi receipts need a name on them.' }],
    ),
  ],
  // Labels
  [
    writes('Hey, can you add the labels q4 and budget to our roadmap page?', [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['q4', 'budget'] },
    ]),
  ],
  [
    writes('tag the blog post about the new website with launch', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['launch'] },
    ]),
  ],
  [
    writes('take the planning label off Q3 Planning please', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['planning'] },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Post a blog entry in People titled "Summer party photos" that says "Have a look and tag yourself."',
      [
        'CREATE_BLOGPOST',
        { title: 'Summer party photos', spaceId: 'People', body: 'Have a look and tag yourself.' },
      ],
    ),
  ],
  [
    writes(
      'Could you change the title of the post "The new website is live" to "Our new website has launched"?',
      ['UPDATE_BLOGPOST', { id: 'The new website is live', title: 'Our new website has launched' }],
    ),
  ],
  [
    writes('replace the text of the september outage post with "We fixed the queue and added an alarm."', [
      'UPDATE_BLOGPOST',
      { id: 'What we learned from the September outage', body: 'We fixed the queue and added an alarm.' },
    ]),
  ],
  [
    writes('please delete the blog post about the September outage, it was not meant for everybody', [
      'DELETE_BLOGPOST',
      { id: 'What we learned from the September outage' },
    ]),
  ],
  // Spaces and whiteboards
  [
    writes(
      'I am preparing the salary round and nobody else should see it yet, so please create a private space called Salary Review with the key SALREV.',
      ['CREATE_PRIVATE_SPACE', { name: 'Salary Review', key: 'SALREV' }],
    ),
  ],
  [
    writes(
      'we need a new space named Partner Events, key PEV, description "Everything for our partner events"',
      [
        'CREATE_SPACE',
        { name: 'Partner Events', key: 'PEV', description: 'Everything for our partner events' },
      ],
    ),
  ],
  [
    writes('Please delete the People space, we have moved everything to another tool.', [
      'DELETE_SPACE',
      { space_key: 'People' },
    ]),
  ],
  [
    writes('can i get a whiteboard in product called Persona Sketches?', [
      'CREATE_WHITEBOARD',
      { title: 'Persona Sketches', spaceId: 'Product' },
    ]),
  ],
  // Properties
  [
    writes('Set a space property "quarter" on Marketing with the value "Q4".', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'quarter', value: 'Q4' },
    ]),
  ],
  [
    writes('please store a property called reviewer with the value "Jane" on the travel expenses page', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Travel expenses', key: 'reviewer', value: 'Jane' },
    ]),
  ],
  [
    writes(
      'Can you add the property "channel" with the value "newsletter" to the blog post The new website is live?',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'channel', value: 'newsletter' }],
    ),
  ],
  // Comments
  [
    writes('leave a comment on the brand guidelines page: "Do we have a dark logo too?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Brand guidelines', body: 'Do we have a dark logo too?' },
    ]),
  ],
];
