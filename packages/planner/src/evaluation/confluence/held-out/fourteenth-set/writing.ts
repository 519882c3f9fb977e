import { type JudgedDialogue, writes } from '../judged-line.ts';

export const fourteenthSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Create a page called Press contacts in the Marketing space.', [
      'CREATE_PAGE',
      { title: 'Press contacts', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes(
      "Please add a page 'Backup plan' under Runbooks with the text 'Copies are made every night at two.'",
      [
        'CREATE_PAGE',
        { title: 'Backup plan', parentId: 'Runbooks', body: 'Copies are made every night at two.' },
      ],
    ),
  ],
  [
    writes('I need a new page in PROD titled "Pricing ideas" that says "Three plans, monthly or yearly."', [
      'CREATE_PAGE',
      { title: 'Pricing ideas', spaceId: 'PROD', body: 'Three plans, monthly or yearly.' },
    ]),
  ],
  [
    writes('Rename the page Travel expenses to Travel and meals.', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', title: 'Travel and meals' },
    ]),
  ],
  [
    writes('Can you replace the content of the First week page with "Your buddy will show you around."?', [
      'UPDATE_PAGE',
      { id: 'First week', body: 'Your buddy will show you around.' },
    ]),
  ],
  [
    writes('Delete the page "Interview: Riverside Books".', [
      'DELETE_PAGE',
      { id: 'Interview: Riverside Books' },
    ]),
  ],

  // Labels
  [
    writes('Can you put the label reviewed on the Holiday policy page?', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['reviewed'] },
    ]),
  ],
  [
    writes("Label the blog post 'The new website is live' with website and launch.", [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website', 'launch'] },
    ]),
  ],

  // Blog posts
  [
    writes(
      "Write a blog post in Engineering called 'Faster builds' with the text 'A build now takes four minutes.'",
      [
        'CREATE_BLOGPOST',
        { title: 'Faster builds', spaceId: 'Engineering', body: 'A build now takes four minutes.' },
      ],
    ),
  ],
  [
    writes(
      'I would like to publish a blog post titled "Welcome, Nora" in the People space with the label newcomer. The text is "Nora joins the support team on Monday."',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Welcome, Nora',
          spaceId: 'People',
          body: 'Nora joins the support team on Monday.',
          labels: ['newcomer'],
        },
      ],
    ),
  ],
  [
    writes("Change the title of the blog post 'The new website is live' to 'Our website is new'.", [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our website is new' },
    ]),
  ],

  // Spaces and whiteboards
  [
    writes('Create a new space called Customer Support with the key SUP.', [
      'CREATE_SPACE',
      { name: 'Customer Support', key: 'SUP' },
    ]),
  ],
  [
    writes('Please set up a private space named Salary review.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary review' },
    ]),
  ],
  [writes('Delete the People space with everything in it.', ['DELETE_SPACE', { space_key: 'HR' }])],
  [
    writes('I need a whiteboard called Retro board in the Engineering space.', [
      'CREATE_WHITEBOARD',
      { title: 'Retro board', spaceId: 'Engineering' },
    ]),
  ],

  // Properties
  [
    writes('Add a property "review" with the value {"by": "Sam", "round": 2} to the page API guidelines.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'API guidelines', key: 'review', value: { by: 'Sam', round: 2 } },
    ]),
  ],
  [
    writes('Set the property audience to "customers" on the blog post "The new website is live".', [
      'CREATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', key: 'audience', value: 'customers' },
    ]),
  ],
  [
    writes('Give the Product space a property called theme with the value {"color": "green"}.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Product', key: 'theme', value: { color: 'green' } },
    ]),
  ],

  // Comments, tasks and files
  [
    writes(
      "Put an inline comment saying 'Since when?' on the words 'Thirty days a year' in the Holiday policy page.",
      [
        'CREATE_INLINE_COMMENT',
        { pageId: 'Holiday policy', body: 'Since when?', inlineCommentProperties: 'Thirty days a year' },
      ],
    ),
  ],
  [
    writes('Mark the task "Book the advertisements" on the Autumn campaign page as done.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' },
    ]),
  ],
];
