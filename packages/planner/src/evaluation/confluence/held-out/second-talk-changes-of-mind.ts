import { type JudgedDialogue, reads, wonders, writes } from './judged-line.ts';
import { takesAllBack, takesBack } from './talk-line.ts';

/** More conversations in which a line corrects, answers or takes back. */
export const secondTalkChangesOfMind: readonly JudgedDialogue[] = [
  // Corrections
  [
    reads('Which pages sit under Campaigns?', /Autumn campaign/),
    reads('Not Campaigns, sorry, Runbooks!', /Release checklist/),
  ],
  [
    writes('Please put a page "Budgte" into Marketing.', [
      'CREATE_PAGE',
      { title: 'Budgte', spaceId: 'Marketing' },
    ]),
    writes('Typo, sorry! It should be named "Budget 2027".', [
      'UPDATE_PAGE',
      { id: 'Budgte', title: 'Budget 2027' },
    ]),
  ],
  [
    writes('set the title of Onboarding for engineers to "Engineer onboarding"', [
      'UPDATE_PAGE',
      { id: 'Onboarding for engineers', title: 'Engineer onboarding' },
    ]),
    writes('hmm, no, rename it to "Welcome engineers"', [
      'UPDATE_PAGE',
      { id: 'Engineer onboarding', title: 'Welcome engineers' },
    ]),
    reads('show me the page Welcome engineers', /Day one/),
  ],
  [
    writes('Tag the page Campaigns with "y2025".', [
      'ADD_CONTENT_LABEL',
      { id: 'Campaigns', labels: ['y2025'] },
    ]),
    writes(
      'That was the wrong year. Take y2025 off it and add y2026 instead.',
      ['REMOVE_CONTENT_LABEL', { id: 'Campaigns', labels: ['y2025'] }],
      ['ADD_CONTENT_LABEL', { id: 'Campaigns', labels: ['y2026'] }],
    ),
  ],
  [
    writes('shift Incident response below Architecture', [
      'MOVE_PAGE',
      { id: 'Incident response', parentId: 'Architecture' },
    ]),
    writes('correction: it goes below Decision records', [
      'MOVE_PAGE',
      { id: 'Incident response', parentId: 'Decision records' },
    ]),
  ],
  [reads('Who wrote the page Runbooks?', /Sam/), reads('I meant Customer interviews, actually.', /Jane/)],
  [
    writes('new page "Hiring plan" in the Product space', [
      'CREATE_PAGE',
      { title: 'Hiring plan', spaceId: 'Product' },
    ]),
    writes('Wrong space! It must be in People, could you move it over?', [
      'MOVE_PAGE',
      { id: 'Hiring plan', spaceId: 'People' },
    ]),
    reads('Which pages does the People space have now?', /Hiring plan/),
  ],
  [
    wonders('Create a page named "Office map".'),
    writes('in engineering', ['CREATE_PAGE', { title: 'Office map', spaceId: 'engineering' }]),
    writes('no, the people space is right, move it to the people space', [
      'MOVE_PAGE',
      { id: 'Office map', spaceId: 'people' },
    ]),
  ],
  // A question and its answer
  [
    wonders('Would you kindly publish a blog post titled "Winter fair"?'),
    writes('Marketing, please.', ['CREATE_BLOGPOST', { title: 'Winter fair', spaceId: 'Marketing' }]),
  ],
  [
    wonders('label roadmap'),
    writes('next-year', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['next-year'] }]),
  ],
  [
    wonders('make a new space'),
    writes('it is called Finance', ['CREATE_SPACE', { name: 'Finance' }]),
    writes('add a page "Invoices" to it', ['CREATE_PAGE', { title: 'Invoices', spaceId: 'Finance' }]),
  ],
  [
    wonders('I would like to append something to the page Decision records.'),
    writes('"Numbers start at 0001."', [
      'APPEND_TO_PAGE',
      { id: 'Decision records', body: 'Numbers start at 0001.' },
    ]),
  ],
  [
    wonders('Remove a label from Release checklist.'),
    writes('the label release', ['REMOVE_CONTENT_LABEL', { id: 'Release checklist', labels: ['release'] }]),
  ],
  [
    writes('Create a page "Roles" in People.', ['CREATE_PAGE', { title: 'Roles', spaceId: 'People' }]),
    writes('Create a page "Roles" in Engineering too.', [
      'CREATE_PAGE',
      { title: 'Roles', spaceId: 'Engineering' },
    ]),
    wonders('Comment "Out of date?" on the page Roles.'),
    writes('The one in People.', ['CREATE_FOOTER_COMMENT', { pageId: '#1', body: 'Out of date?' }]),
  ],
  [
    wonders('Make a subpage of Brand guidelines.'),
    writes('Its title is "Logo".', ['CREATE_PAGE', { title: 'Logo', parentId: 'Brand guidelines' }]),
  ],
  [
    wonders('replace the text of First week'),
    writes('with "Ask Ada for your keys."', [
      'UPDATE_PAGE',
      { id: 'First week', body: 'Ask Ada for your keys.' },
    ]),
  ],
  // Undo
  [
    writes('Post a comment on Brand guidelines: "Where is the logo?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Brand guidelines', body: 'Where is the logo?' },
    ]),
    takesBack('Never mind, take that back.'),
    reads('Are there any comments on Brand guidelines?', /\bno\b|\bnone\b|\b0\b/i),
  ],
  [
    writes('make a space called Sandbox', ['CREATE_SPACE', { name: 'Sandbox' }]),
    takesBack('undo that please'),
    reads('which spaces are there?', /^(?![\s\S]*Sandbox)[\s\S]*Marketing/),
  ],
  [
    writes('Change the title of Architecture to "System design".', [
      'UPDATE_PAGE',
      { id: 'Architecture', title: 'System design' },
    ]),
    writes('Also tag it design.', ['ADD_CONTENT_LABEL', { id: 'System design', labels: ['design'] }]),
    takesAllBack('Please take everything back.'),
    reads('What does the page Architecture say?', /one service/i),
  ],
  [
    writes('Please remove the page Onboarding for engineers.', [
      'DELETE_PAGE',
      { id: 'Onboarding for engineers' },
    ]),
    takesBack('Wait, no, that was wrong. Undo!'),
    reads('What does the page Onboarding for engineers say?', /Day one/),
  ],
  [
    writes('overwrite the text of the Campaigns page with "Moved to the drive."', [
      'UPDATE_PAGE',
      { id: 'Campaigns', body: 'Moved to the drive.' },
    ]),
    takesBack('put it back how it was before'),
    reads('open the page campaigns', /newest first/),
  ],
  [
    writes('tag Sign-in without passwords with beta and pilot', [
      'ADD_CONTENT_LABEL',
      { id: 'Sign-in without passwords', labels: ['beta', 'pilot'] },
    ]),
    takesBack('Roll that back, please.'),
    reads('Which labels does Sign-in without passwords have?', /^(?![\s\S]*pilot)[\s\S]*roadmap/),
  ],
  [
    writes('write "Closed in winter." at the end of Holiday policy', [
      'APPEND_TO_PAGE',
      { id: 'Holiday policy', body: 'Closed in winter.' },
    ]),
    takesBack('sorry, reverse the last change'),
    reads('what is in the page holiday policy', /^(?![\s\S]*Closed in winter)[\s\S]*thirty/i),
  ],
  [
    writes('create page "Test 1" in ENG', ['CREATE_PAGE', { title: 'Test 1', spaceId: 'ENG' }]),
    writes('create page "Test 2" in ENG', ['CREATE_PAGE', { title: 'Test 2', spaceId: 'ENG' }]),
    takesBack('undo the last one'),
    reads('list the pages in ENG', /^(?![\s\S]*Test 2)[\s\S]*Test 1/),
  ],
];
