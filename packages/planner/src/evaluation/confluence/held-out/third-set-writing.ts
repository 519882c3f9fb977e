import { type JudgedDialogue, reads, wonders, writes } from './judged-line.ts';

export const thirdSetWriting: readonly JudgedDialogue[] = [
  // Pages
  [
    writes('Create a page called "Launch plan" in Marketing, please.', [
      'CREATE_PAGE',
      { title: 'Launch plan', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes(
      'Could you add a page "Postmortem template" under Runbooks in ENG that says "What happened, why, and what we change."?',
      [
        'CREATE_PAGE',
        {
          title: 'Postmortem template',
          spaceId: 'ENG',
          parentId: 'Runbooks',
          body: 'What happened, why, and what we change.',
        },
      ],
    ),
  ],
  [
    wonders('i need a new page called Retro notes'),
    writes('in engineering', ['CREATE_PAGE', { title: 'Retro notes', spaceId: 'engineering' }]),
  ],
  [
    writes(
      'Since we publish them twice a year now, please rename the page "Spring campaign review" to "Campaign review H1".',
      ['UPDATE_PAGE', { id: 'Spring campaign review', title: 'Campaign review H1' }],
    ),
  ],
  [
    writes("overwrite the body of 'Runbooks' with 'Look here first when a pager rings.'", [
      'UPDATE_PAGE',
      { id: 'Runbooks', body: 'Look here first when a pager rings.' },
    ]),
  ],
  [
    writes('Change the title of Reports to "Reporting" and replace its text with "Numbers for managers."', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Reporting', body: 'Numbers for managers.' },
    ]),
  ],
  [writes('delete the page Onboarding for engineers', ['DELETE_PAGE', { id: 'Onboarding for engineers' }])],
  [
    writes('We do not need the page "Interview: Riverside Books" any more, please remove it.', [
      'DELETE_PAGE',
      { id: 'Interview: Riverside Books' },
    ]),
  ],
  // Labels
  [
    writes('Label the Holiday policy with "hr" and "benefits".', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['hr', 'benefits'] },
    ]),
  ],
  [
    writes('add label outage-2026 to the blog post "What we learned from the September outage"', [
      'ADD_CONTENT_LABEL',
      { id: 'What we learned from the September outage', labels: ['outage-2026'] },
    ]),
  ],
  [
    writes(
      'make a page named Offsite 2027 in HR and label it planning',
      ['CREATE_PAGE', { title: 'Offsite 2027', spaceId: 'HR' }],
      ['ADD_CONTENT_LABEL', { id: 'Offsite 2027', labels: ['planning'] }],
    ),
  ],
  // Properties of pages
  [
    writes('Set a property "reviewed" with the value true on the page Release checklist.', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Release checklist', key: 'reviewed', value: true },
    ]),
    reads('which properties does Release checklist have?', /reviewed/),
    writes('change the property reviewed on Release checklist to false', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Release checklist', propertyId: 'reviewed', value: false },
    ]),
    writes("Now delete the 'reviewed' property from Release checklist.", [
      'DELETE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Release checklist', propertyId: 'reviewed' },
    ]),
  ],
  [
    writes('create content property `owner` on page `Roadmap` with value `{"team": "Product", "level": 2}`', [
      'CREATE_PAGE_PROPERTY',
      { page_id: 'Roadmap', key: 'owner', value: { team: 'Product', level: 2 } },
    ]),
    reads('What is stored under the property owner of the Roadmap page?', /Product/),
    writes('update content property `owner` on `Roadmap` to `{"team": "Platform"}`', [
      'UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { pageId: 'Roadmap', propertyId: 'owner', value: { team: 'Platform' } },
    ]),
  ],
  // Properties of blog posts
  [
    writes(
      'Add a property "audience" with the value "customers" to the blog post "The new website is live".',
      ['CREATE_BLOGPOST_PROPERTY', { id: 'The new website is live', key: 'audience', value: 'customers' }],
    ),
    reads('Which properties are on that blog post?', /audience/),
    writes('Set the audience property of the blog post "The new website is live" to "everybody".', [
      'UPDATE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'audience', value: 'everybody' },
    ]),
    writes('remove property audience from the blog post "The new website is live"', [
      'DELETE_BLOGPOST_PROPERTY',
      { id: 'The new website is live', propertyKey: 'audience' },
    ]),
  ],
  [
    writes(
      'store {"minutes": 42} as property downtime on blogpost "What we learned from the September outage"',
      [
        'CREATE_BLOGPOST_PROPERTY',
        { id: 'What we learned from the September outage', key: 'downtime', value: { minutes: 42 } },
      ],
    ),
    reads('show the content properties of the post "What we learned from the September outage"', /42/),
  ],
  // Spaces and their properties
  [
    writes('Create a new space called "Legal" with the key LEG.', [
      'CREATE_SPACE',
      { name: 'Legal', key: 'LEG' },
    ]),
  ],
  [
    writes('make a space Data Science, key DS, description "Models and experiments"', [
      'CREATE_SPACE',
      { name: 'Data Science', key: 'DS', description: 'Models and experiments' },
    ]),
  ],
  [
    writes('I would like a private space named "Ada\'s notes" with key ADANOTES that only I can see.', [
      'CREATE_PRIVATE_SPACE',
      { name: "Ada's notes", key: 'ADANOTES' },
    ]),
  ],
  [
    writes('create private space Salary Review key SAL', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Salary Review', key: 'SAL' },
    ]),
  ],
  [
    writes('create a space called Scratch with key SCR', ['CREATE_SPACE', { name: 'Scratch', key: 'SCR' }]),
    writes('ok, delete the space SCR again', ['DELETE_SPACE', { space_key: 'SCR' }]),
  ],
  [
    writes('Please delete the whole People space, HR moved to another system.', [
      'DELETE_SPACE',
      { space_key: 'People' },
    ]),
  ],
  [
    writes('Add a space property "theme" with the value "dark" to the Engineering space.', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'Engineering', key: 'theme', value: 'dark' },
    ]),
    reads('what properties does the engineering space have', /theme/),
    writes('update the theme property of the space ENG to "light"', [
      'UPDATE_SPACE_PROPERTY',
      { spaceKey: 'ENG', propertyKey: 'theme', value: 'light' },
    ]),
    writes('Delete the space property theme from Engineering, please.', [
      'DELETE_SPACE_PROPERTY',
      { spaceIdOrKey: 'Engineering', propertyKey: 'theme' },
    ]),
  ],
  [
    writes('create space property "budget-code" = 4711 on MKT', [
      'CREATE_SPACE_PROPERTY',
      { spaceId: 'MKT', key: 'budget-code', value: 4711 },
    ]),
    reads('show me the space properties of Marketing', /budget-code/),
  ],
  // Blog posts
  [
    writes(
      'Publish a blog post "We are hiring" in the People space with the text "Two engineers and a designer."',
      [
        'CREATE_BLOGPOST',
        { title: 'We are hiring', spaceId: 'People', body: 'Two engineers and a designer.' },
      ],
    ),
  ],
  [
    writes("draft a blogpost in PROD titled 'Reports are coming' saying 'Stay tuned.', don't publish yet", [
      'CREATE_BLOGPOST',
      { title: 'Reports are coming', spaceId: 'PROD', body: 'Stay tuned.', status: 'draft' },
    ]),
  ],
  [
    writes(
      'replace the text of the blog post "What we learned from the September outage" with "A full disk stopped the queue. It cannot happen again."',
      [
        'UPDATE_BLOGPOST',
        {
          id: 'What we learned from the September outage',
          body: 'A full disk stopped the queue. It cannot happen again.',
        },
      ],
    ),
  ],
  [
    writes(
      'Hi! Could you write a blog post for engineering, title "Faster builds", saying "They take four minutes now.", with the label ci?',
      [
        'CREATE_BLOGPOST',
        {
          title: 'Faster builds',
          spaceId: 'engineering',
          body: 'They take four minutes now.',
          labels: ['ci'],
        },
      ],
    ),
  ],
  // Whiteboards
  [
    writes('Create a whiteboard called "Ideas" in the Product space.', [
      'CREATE_WHITEBOARD',
      { title: 'Ideas', spaceId: 'Product' },
    ]),
    writes('Put a property "phase" with the value "draft" on the whiteboard Ideas.', [
      'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
      { whiteboard_id: 'Ideas', key: 'phase', value: 'draft' },
    ]),
    writes('change property phase of the whiteboard Ideas to "final"', [
      'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Ideas', propertyId: 'phase', value: 'final' },
    ]),
    writes('Delete the property phase from the whiteboard Ideas.', [
      'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
      { whiteboardId: 'Ideas', propertyId: 'phase' },
    ]),
  ],
  [
    writes('new whiteboard "System sketch" under the page Architecture', [
      'CREATE_WHITEBOARD',
      { title: 'System sketch', parentId: 'Architecture' },
    ]),
  ],
  // Files and remarks
  [
    writes('Attach a text file faq.txt with the text "Ask your team first." to the Holiday policy.', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Holiday policy', fileName: 'faq.txt', text: 'Ask your team first.' },
    ]),
    reads('what files are attached to the Holiday policy?', /faq\.txt/),
    writes('Label the attachment faq.txt with "public".', [
      'ADD_CONTENT_LABEL',
      { id: 'faq.txt', labels: ['public'] },
    ]),
    reads('which labels does the attachment faq.txt on Holiday policy have', /public/),
  ],
  [reads('are there any attachments on Q3 Planning?', /\bno\b|\bnone\b|\bnot\b|n't|nothing/i)],
  [
    writes(
      'Comment "How many readers?" inline on the words "readable on a phone" in the blog post "The new website is live".',
      [
        'CREATE_INLINE_COMMENT',
        {
          blogPostId: 'The new website is live',
          inlineCommentProperties: 'readable on a phone',
          body: 'How many readers?',
        },
      ],
    ),
    reads('Show me the inline comments of the blog post "The new website is live".', /How many readers/),
  ],
  // What is missing
  [wonders('add a label to Brand guidelines')],
  [wonders('Please change the text of the page Campaigns.')],
  [wonders('rename Reports')],
];
