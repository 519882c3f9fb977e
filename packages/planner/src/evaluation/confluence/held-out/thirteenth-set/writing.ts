import { type JudgedDialogue, writes } from '../judged-line.ts';

export const thirteenthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes("Hi, could you create a page called 'Office move FAQ' in the People space?", [
      'CREATE_PAGE',
      { title: 'Office move FAQ', spaceId: 'People' },
    ]),
  ],
  [
    writes(
      "Please add a page named Retro notes under Onboarding for engineers, with the text 'What went well, and what we change next time.'",
      [
        'CREATE_PAGE',
        {
          title: 'Retro notes',
          parentId: 'Onboarding for engineers',
          body: 'What went well, and what we change next time.',
        },
      ],
    ),
  ],
  [
    writes("Rename the page 'First week' to 'Your first week', please.", [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
  ],
  [
    writes("Replace the text of Travel expenses with 'Hand in your receipts within two weeks.'", [
      'UPDATE_PAGE',
      { id: 'Travel expenses', body: 'Hand in your receipts within two weeks.' },
    ]),
  ],
  [
    writes("Could you add 'The board meets every Thursday.' at the end of the Decision records page?", [
      'APPEND_TO_PAGE',
      { id: 'Decision records', body: 'The board meets every Thursday.' },
    ]),
  ],
  [
    writes('Can you move Release checklist under Architecture?', [
      'MOVE_PAGE',
      { id: 'Release checklist', parentId: 'Architecture' },
    ]),
  ],
  [
    writes("Please delete the page 'Spring campaign review', it is out of date.", [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  // Labels, comments and tasks
  [
    writes("Please tag the Holiday policy page with 'reviewed'.", [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['reviewed'] },
    ]),
  ],
  [
    writes("Please take the label 'planning' off the Autumn campaign page.", [
      'REMOVE_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['planning'] },
    ]),
  ],
  [
    writes("Please leave a comment on Q3 Planning saying 'The budget looks good to me.'", [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'The budget looks good to me.' },
    ]),
  ],
  [
    writes(
      "The ads are booked, so please tick off the task 'Book the advertisements' on the Autumn campaign page.",
      ['UPDATE_TASK', { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' }],
    ),
  ],
  // Blog posts
  [
    writes(
      "Please publish a blog post in Marketing called 'Our autumn campaign starts' with the text 'From Monday you will see us on every bus in town.'",
      [
        'CREATE_BLOGPOST',
        {
          spaceId: 'Marketing',
          title: 'Our autumn campaign starts',
          body: 'From Monday you will see us on every bus in town.',
        },
      ],
    ),
  ],
  [
    writes(
      "Can you write a post called 'Faster builds for everyone' on the Engineering blog, with the text 'Builds now take four minutes.' and the label builds?",
      [
        'CREATE_BLOGPOST',
        {
          spaceId: 'Engineering',
          title: 'Faster builds for everyone',
          body: 'Builds now take four minutes.',
          labels: ['builds'],
        },
      ],
    ),
  ],
  [
    writes(
      "Please change the title of the blog post 'The new website is live' to 'Our new website is here'.",
      ['UPDATE_BLOGPOST', { id: 'The new website is live', title: 'Our new website is here' }],
    ),
  ],
  // Spaces and whiteboards
  [
    writes("Could you create a private space named 'Salary review' for me?", [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary review' },
    ]),
  ],
  [
    writes(
      "Please create a new space called Customer Support with the key CS and the description 'Answers and how-tos for our customers.'",
      [
        'CREATE_SPACE',
        { name: 'Customer Support', key: 'CS', description: 'Answers and how-tos for our customers.' },
      ],
    ),
  ],
  [
    writes("I need a whiteboard called 'Campaign ideas' in the Marketing space, please.", [
      'CREATE_WHITEBOARD',
      { title: 'Campaign ideas', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes("Please delete the whole Product space, we don't use it any more.", [
      'DELETE_SPACE',
      { space_key: 'PROD' },
    ]),
  ],
  // Properties
  [
    writes("Please save a property called 'owner' with the value 'Jane' on the Roadmap page.", [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'owner', value: 'Jane' },
    ]),
  ],
  [
    writes(
      "On the blog post 'The new website is live', please store a property called 'audience' with the value 'customers'.",
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
  ],
  [
    writes("Give the Engineering space a property named 'oncall' with the value 'Sam', please.", [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'oncall', value: 'Sam' },
    ]),
  ],
];
