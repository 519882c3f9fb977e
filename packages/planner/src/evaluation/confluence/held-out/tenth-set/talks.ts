import { type JudgedDialogue, reads, writes } from '../judged-line.ts';

export const tenthSetTalks: readonly JudgedDialogue[] = [
  [
    writes("Create a page called 'Team charter' in the People space.", [
      'CREATE_PAGE',
      { title: 'Team charter', spaceId: 'People' },
    ]),
    writes('Add the label team to it.', ['ADD_CONTENT_LABEL', { id: 'Team charter', labels: ['team'] }]),
    writes("Now create a page named 'Team goals' under that page.", [
      'CREATE_PAGE',
      { title: 'Team goals', parentId: 'Team charter' },
    ]),
  ],
  [
    reads('Show me the Holiday policy page.', /Thirty days/),
    reads('Which labels does it have?', /policy/),
    writes('Please add the label updated-2026 to it.', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['updated-2026'] },
    ]),
  ],
  [
    reads('Which pages are under Campaigns?', /(?=[\s\S]*Autumn campaign)(?=[\s\S]*Spring campaign review)/),
    writes('Delete the Spring campaign review page.', ['DELETE_PAGE', { id: 'Spring campaign review' }]),
    writes('Undo that, please.', ['UNDO', {}]),
  ],
  [
    writes(
      "Publish a blog post titled 'Release 4.2' in the Engineering space with the text 'It is available now.'",
      ['CREATE_BLOGPOST', { title: 'Release 4.2', spaceId: 'Engineering', body: 'It is available now.' }],
    ),
    writes("Change the text of that post to 'It has been available since Tuesday.'", [
      'UPDATE_BLOGPOST',
      { id: 'Release 4.2', body: 'It has been available since Tuesday.' },
    ]),
    reads('How many versions does the post have now?', /\b(?:2|two)\b/i),
  ],
  [
    writes('Create a space called Partner Portal with the key PP.', [
      'CREATE_SPACE',
      { name: 'Partner Portal', key: 'PP' },
    ]),
    writes("Create a page named 'Contacts' in that space.", [
      'CREATE_PAGE',
      { title: 'Contacts', spaceId: 'PP' },
    ]),
    writes(
      "Create another page called 'Contracts' in the same space, with the text 'Signed contracts only.'",
      ['CREATE_PAGE', { title: 'Contracts', spaceId: 'PP', body: 'Signed contracts only.' }],
    ),
    reads('What is in that space now?', /(?=[\s\S]*Contacts)(?=[\s\S]*Contracts)/),
  ],
  [
    reads('Which pages have the label roadmap?', /(?=[\s\S]*Roadmap)(?=[\s\S]*Sign-in without passwords)/),
    writes(
      'Add the label q4 to both of them.',
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['q4'] }],
      ['ADD_CONTENT_LABEL', { id: 'Sign-in without passwords', labels: ['q4'] }],
    ),
  ],
  [
    writes("Rename the Reports page to 'Reporting'.", ['UPDATE_PAGE', { id: 'Reports', title: 'Reporting' }]),
    reads('What does that page say?', /Customers ask for numbers/),
    writes("Replace its text with 'Moved to the first quarter.'", [
      'UPDATE_PAGE',
      { id: 'Reporting', body: 'Moved to the first quarter.' },
    ]),
  ],
  [
    writes('Can you create a private space called Hiring Drafts?', [
      'CREATE_PRIVATE_SPACE',
      { name: 'Hiring Drafts' },
    ]),
    writes("Create a page called 'Candidates' in it that says 'Confidential.'", [
      'CREATE_PAGE',
      { title: 'Candidates', spaceId: 'Hiring Drafts', body: 'Confidential.' },
    ]),
    writes('Delete that page again.', ['DELETE_PAGE', { id: 'Candidates' }]),
  ],
  [
    reads('How many pages are in the Product space?', /\b(?:6|six)\b/i),
    reads('And how many are in the People space?', /\b(?:4|four)\b/i),
  ],
  [
    writes("Attach a text file called agenda.txt with the content 'Budget first' to the Q3 Planning page.", [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Q3 Planning', fileName: 'agenda.txt', text: 'Budget first' },
    ]),
    reads('Which files are attached to that page?', /agenda\.txt/),
    writes('Label the file agenda.txt with meeting.', [
      'ADD_CONTENT_LABEL',
      { id: 'agenda.txt', page: 'Q3 Planning', labels: ['meeting'] },
    ]),
    reads('Which labels does this attachment have?', /meeting/),
  ],
  [
    reads("Who wrote the blog post 'The new website is live'?", /Jane Doe/),
    reads('How many likes does it have?', /\b(?:0|no|none|nobody|zero)\b/i),
    writes('Label it with website and launch.', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['website', 'launch'] },
    ]),
  ],
  [
    writes("Update the Incident response page with the text 'Call the engineer on duty first.'", [
      'UPDATE_PAGE',
      { id: 'Incident response', body: 'Call the engineer on duty first.' },
    ]),
    reads('List the versions of that page.', /\b2\b/),
    reads('What did version 1 of it say?', /stop the damage/),
  ],
  [
    reads("Search for pages that mention 'laptop'.", /First week/),
    reads('Who is the author of that page?', /Ada Admin/),
    writes('Rename it to "Your first week".', [
      'UPDATE_PAGE',
      { id: 'First week', title: 'Your first week' },
    ]),
  ],
  [
    reads('What can you tell me about the Engineering space?', /How we build and run our software|ENG\b/),
    writes("Create a whiteboard called 'System overview' there.", [
      'CREATE_WHITEBOARD',
      { title: 'System overview', spaceId: 'Engineering' },
    ]),
    writes("And a page called 'System overview' in the same space.", [
      'CREATE_PAGE',
      { title: 'System overview', spaceId: 'Engineering' },
    ]),
  ],
];
