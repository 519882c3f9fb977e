import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const ninthSetTalks: readonly JudgedDialogue[] = [
  // Files
  [
    writes(`Attach a file named agenda.txt with the text 'Kick-off at nine' to the Q3 Planning page.`, [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Q3 Planning', fileName: 'agenda.txt', text: 'Kick-off at nine' },
    ]),
    writes(`Label the file agenda.txt 'kickoff'.`, [
      'ADD_CONTENT_LABEL',
      { id: 'agenda.txt', page: 'Q3 Planning', labels: ['kickoff'] },
    ]),
    reads('Which labels does agenda.txt have now?', /kickoff/),
  ],
  // Pages
  [
    writes('Please create a page "Offsite 2027" in the People space.', [
      'CREATE_PAGE',
      { title: 'Offsite 2027', spaceId: 'People' },
    ]),
    writes('Please add the labels travel and team to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Offsite 2027', labels: ['travel', 'team'] },
    ]),
    writes('I want to rename that page to "Team offsite 2027".', [
      'UPDATE_PAGE',
      { id: 'Offsite 2027', title: 'Team offsite 2027' },
    ]),
  ],
  [
    writes('Create a space named "Documentation" with the key "DOCS".', [
      'CREATE_SPACE',
      { name: 'Documentation', key: 'DOCS' },
    ]),
    writes(
      'Create a page titled "Style guide" in the space "Documentation" with the text "Write titles in sentence case."',
      [
        'CREATE_PAGE',
        { title: 'Style guide', spaceId: 'Documentation', body: 'Write titles in sentence case.' },
      ],
    ),
    writes('Create a page titled "Terminology" in the same space.', [
      'CREATE_PAGE',
      { title: 'Terminology', spaceId: 'Documentation' },
    ]),
    reads('List the pages of the space "Documentation".', /(?=[\s\S]*Style guide)(?=[\s\S]*Terminology)/),
  ],
  [
    reads('Show me the Onboarding for engineers page.', /get the code to run/),
    reads('What labels does it have?', /onboarding/),
    writes(`Add 'new-hires' to them.`, [
      'ADD_CONTENT_LABEL',
      { id: 'Onboarding for engineers', labels: ['new-hires'] },
    ]),
  ],
  [
    writes(
      'Please create a page "Support hours" in the Product space. The text is "Monday to Friday, 9 to 17."',
      ['CREATE_PAGE', { title: 'Support hours', spaceId: 'Product', body: 'Monday to Friday, 9 to 17.' }],
    ),
    writes('Please change its text to "Monday to Saturday, 8 to 18."', [
      'UPDATE_PAGE',
      { id: 'Support hours', body: 'Monday to Saturday, 8 to 18.' },
    ]),
    reads('How many versions does the page have now?', /\b(2|two)\b/i),
    reads('What was the text in version 1?', /Monday to Friday/),
  ],
  [
    reads(
      'List the child pages of "Runbooks" in the space "Engineering".',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/,
    ),
    writes(
      'Create another page there, titled "Database failover", with the text "Call the platform team first."',
      [
        'CREATE_PAGE',
        { title: 'Database failover', parentId: 'Runbooks', body: 'Call the platform team first.' },
      ],
    ),
    reads('How many child pages does "Runbooks" have now?', /\b(3|three)\b/i),
  ],
  [
    reads('Who wrote the Customer interviews page?', /Jane Doe/),
    writes(`Add a page under it called 'Interview: Harbour Café' that says 'They want reports by email.'`, [
      'CREATE_PAGE',
      {
        title: 'Interview: Harbour Café',
        parentId: 'Customer interviews',
        body: 'They want reports by email.',
      },
    ]),
    reads(
      'Which pages are under Customer interviews now?',
      /(?=[\s\S]*Riverside Books)(?=[\s\S]*Harbour Café)/,
    ),
  ],
  // Blog posts
  [
    reads('How many blog posts are there in Marketing?', /\b(1|one)\b/i),
    writes(
      `Publish another one in the same space: title 'Trade fair in Leipzig', text 'Visit us at stand 12.'`,
      [
        'CREATE_BLOGPOST',
        { title: 'Trade fair in Leipzig', spaceId: 'Marketing', body: 'Visit us at stand 12.' },
      ],
    ),
    reads('And how many are there now?', /\b(2|two)\b/i),
  ],
  [
    writes(
      'Please publish a blog post in People. The title is "New coffee machine" and the text is "It is on the second floor."',
      [
        'CREATE_BLOGPOST',
        { title: 'New coffee machine', spaceId: 'People', body: 'It is on the second floor.' },
      ],
    ),
    writes('Please change the text of this post to "It is on the third floor."', [
      'UPDATE_BLOGPOST',
      { id: 'New coffee machine', body: 'It is on the third floor.' },
    ]),
    reads('What did the first version of the post say?', /second floor/),
  ],
  [
    reads('Which blog post has the label "incident"?', /September outage/),
    writes('Add the label "postmortem" to that blog post.', [
      'ADD_CONTENT_LABEL',
      { id: 'What we learned from the September outage', labels: ['postmortem'] },
    ]),
    reads('Which labels does the blog post have now?', /(?=[\s\S]*incident)(?=[\s\S]*postmortem)/),
  ],
  // Private spaces and taking back
  [
    writes(`Create a private space called 'Hiring plan'.`, ['CREATE_PRIVATE_SPACE', { name: 'Hiring plan' }]),
    writes(`Put a page called 'Open roles' in it that says 'Two designers, one tester.'`, [
      'CREATE_PAGE',
      { title: 'Open roles', spaceId: 'Hiring plan', body: 'Two designers, one tester.' },
    ]),
    reads('What does that page say?', /Two designers, one tester/),
  ],
  [
    writes('Please delete the page Decision records.', ['DELETE_PAGE', { id: 'Decision records' }]),
    writes('Oh no, that was a mistake. Please undo it.', ['UNDO', {}]),
  ],
  [
    writes('Create a page titled "Release notes 4.2" in the space "Engineering".', [
      'CREATE_PAGE',
      { title: 'Release notes 4.2', spaceId: 'Engineering' },
    ]),
    writes('Label it "release-notes".', [
      'ADD_CONTENT_LABEL',
      { id: 'Release notes 4.2', labels: ['release-notes'] },
    ]),
    writes('Undo everything you did in this conversation.', ['UNDO', { scope: 'session' }]),
  ],
];
