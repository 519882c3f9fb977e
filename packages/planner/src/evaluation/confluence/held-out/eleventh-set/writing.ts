import { type JudgedDialogue, writes } from '../judged-line.ts';

/** Single lines that write. */
export const eleventhSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes(
      'Please create a page called "Retro Sprint 42" in the Engineering space with the text "What went well, what did not, what we try next."',
      [
        'CREATE_PAGE',
        {
          title: 'Retro Sprint 42',
          spaceId: 'Engineering',
          body: 'What went well, what did not, what we try next.',
        },
      ],
    ),
  ],
  [
    writes(
      'Could you put a new page "Interview: Hillside Bakery" under Customer interviews? It should say "They want their invoices by email."',
      [
        'CREATE_PAGE',
        {
          title: 'Interview: Hillside Bakery',
          parentId: 'Customer interviews',
          body: 'They want their invoices by email.',
        },
      ],
    ),
  ],
  [
    writes('I need a new page in the HR space with the title Parental leave.', [
      'CREATE_PAGE',
      { title: 'Parental leave', spaceId: 'HR' },
    ]),
  ],
  [
    writes('Please rename "Onboarding for engineers" to "Engineering onboarding".', [
      'UPDATE_PAGE',
      { id: 'Onboarding for engineers', title: 'Engineering onboarding' },
    ]),
  ],
  [
    writes(
      'The rules have changed, so please replace the whole text of the Travel expenses page with "Send your receipts to the finance team within two weeks."',
      [
        'UPDATE_PAGE',
        {
          id: 'Travel expenses',
          body: 'Send your receipts to the finance team within two weeks.',
        },
      ],
    ),
  ],
  [
    writes(
      'Add the sentence "Five days may be kept for the next year." at the end of the Holiday policy page.',
      ['APPEND_TO_PAGE', { id: 'Holiday policy', body: 'Five days may be kept for the next year.' }],
    ),
  ],
  [
    writes('Can you delete the Spring campaign review page? We have it in our slides now.', [
      'DELETE_PAGE',
      { id: 'Spring campaign review' },
    ]),
  ],
  [
    writes('Please move the Brand guidelines page under Campaigns.', [
      'MOVE_PAGE',
      { id: 'Brand guidelines', parentId: 'Campaigns' },
    ]),
  ],
  [
    writes('Mark the task "Book the advertisements" on the Autumn campaign page as done, please.', [
      'UPDATE_TASK',
      { id: 'Book the advertisements', pageId: 'Autumn campaign', status: 'complete' },
    ]),
  ],
  // Labels and comments
  [
    writes("Add the label 'needs-review' to the API guidelines page.", [
      'ADD_CONTENT_LABEL',
      { id: 'API guidelines', labels: ['needs-review'] },
    ]),
  ],
  [
    writes('Please tag the page Travel expenses with finance and year-end.', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance', 'year-end'] },
    ]),
  ],
  [
    writes('Put the label "relaunch" on our blog post "The new website is live".', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['relaunch'] },
    ]),
  ],
  [
    writes('The label research is wrong on the Customer interviews page, please remove it there.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Customer interviews', labels: ['research'] },
    ]),
  ],
  [
    writes('Leave a comment on the Roadmap page: "Can we bring the reports forward to Q3?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Roadmap', body: 'Can we bring the reports forward to Q3?' },
    ]),
  ],
  // Blog posts
  [
    writes(
      'Publish a blog post in the Marketing space with the title "Meet us at the book fair" and the text "You find us at stand 12 from Thursday to Saturday."',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Meet us at the book fair',
          spaceId: 'Marketing',
          body: 'You find us at stand 12 from Thursday to Saturday.',
        },
      ],
    ),
  ],
  [
    writes(
      'Hi, could you write a blog post called "Summer party" for the People space? Text: "See you on 12 June in the garden." Labels: event and party.',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Summer party',
          spaceId: 'People',
          body: 'See you on 12 June in the garden.',
          labels: ['event', 'party'],
        },
      ],
    ),
  ],
  [
    writes('Change the title of the blog post "The new website is live" to "Our new website is online".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is online' },
    ]),
  ],
  [
    writes(
      'Please update the blog post "What we learned from the September outage" so that its text is "The disk was full. We now get a warning one day before."',
      [
        'UPDATE_BLOGPOST',
        {
          id: 'What we learned from the September outage',
          body: 'The disk was full. We now get a warning one day before.',
        },
      ],
    ),
  ],
  // Spaces and whiteboards
  [
    writes('Please set up a new space named Legal with the key LEGAL.', [
      'CREATE_SPACE',
      { name: 'Legal', key: 'LEGAL' },
    ]),
  ],
  [
    writes(
      'We need a space for our support team. Call it Customer Support, the key is SUP and the description "Answers for everybody who helps our customers".',
      [
        'CREATE_SPACE',
        {
          name: 'Customer Support',
          key: 'SUP',
          description: 'Answers for everybody who helps our customers',
        },
      ],
    ),
  ],
  [
    writes('Create a private space called "Salary review 2027" with the key SALREV for me.', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary review 2027', key: 'SALREV' },
    ]),
  ],
  [
    writes(
      'I would like to draw with my team: please make a whiteboard "Customer journey" in the Product space.',
      ['CREATE_WHITEBOARD', { title: 'Customer journey', spaceId: 'Product' }],
    ),
  ],
  // Properties
  [
    writes('Add a property "review-date" with the value "2026-12-15" to the Holiday policy page.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Holiday policy', key: 'review-date', value: '2026-12-15' },
    ]),
  ],
  [
    writes(
      'On the blog post "The new website is live", please set a new property channel with the value newsletter.',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'channel', value: 'newsletter' }],
    ),
  ],
  [
    writes('Create a space property "cost-center" for the Marketing space and give it the value "4711-A".', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Marketing', key: 'cost-center', value: '4711-A' },
    ]),
  ],
];
