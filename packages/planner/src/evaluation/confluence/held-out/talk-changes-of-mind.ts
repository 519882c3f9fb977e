import { type JudgedDialogue, reads, wonders, writes } from './judged-line.ts';
import { takesAllBack, takesBack } from './talk-line.ts';

/** Conversations in which a line corrects, answers or takes back. */
export const talkChangesOfMind: readonly JudgedDialogue[] = [
  // Corrections
  [
    reads('Show me the Brand guidelines.', /warm/i),
    reads('No, I meant the API guidelines.', /what to send instead/i),
  ],
  [
    writes('create a page "Sprint notes" in ENG', ['CREATE_PAGE', { title: 'Sprint notes', spaceId: 'ENG' }]),
    writes('actually call it "Sprint 12 notes"', [
      'UPDATE_PAGE',
      { id: 'Sprint notes', title: 'Sprint 12 notes' },
    ]),
    writes('and label it sprint', ['ADD_CONTENT_LABEL', { id: 'Sprint 12 notes', labels: ['sprint'] }]),
  ],
  [
    writes('Label the Architecture page as outdated.', [
      'ADD_CONTENT_LABEL',
      { id: 'Architecture', labels: ['outdated'] },
    ]),
    writes('Oh, sorry, wrong page. Remove that label from it again.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Architecture', labels: ['outdated'] },
    ]),
    writes('Put it on Decision records instead.', [
      'ADD_CONTENT_LABEL',
      { id: 'Decision records', labels: ['outdated'] },
    ]),
  ],
  [
    writes('Make a page "Pricing ideas" in Marketing.', [
      'CREATE_PAGE',
      { title: 'Pricing ideas', spaceId: 'Marketing' },
    ]),
    writes('Hmm, it belongs in the Product space, please move it there.', [
      'MOVE_PAGE',
      { id: 'Pricing ideas', spaceId: 'Product' },
    ]),
  ],
  [
    reads('what are the labels of roadmap', /roadmap/i),
    reads('no i meant of the release checklist', /runbook/i),
  ],
  [
    writes('Move Decision records under Runbooks.', [
      'MOVE_PAGE',
      { id: 'Decision records', parentId: 'Runbooks' },
    ]),
    writes('No, wait, under Onboarding for engineers please.', [
      'MOVE_PAGE',
      { id: 'Decision records', parentId: 'Onboarding for engineers' },
    ]),
    reads('Where is it now?', /Onboarding for engineers/),
  ],
  [
    writes('Rename Customer interviews to "Customer talks".', [
      'UPDATE_PAGE',
      { id: 'Customer interviews', title: 'Customer talks' },
    ]),
    writes('Actually, make that "Customer conversations".', [
      'UPDATE_PAGE',
      { id: 'Customer talks', title: 'Customer conversations' },
    ]),
  ],
  [
    reads('How many people did the spring campaign reach?', /120,000/),
    reads(
      'Thanks, but I meant to ask which tasks are on the autumn campaign page.',
      /Book the advertisements/,
    ),
  ],
  // A question and its answer
  [
    wonders('Please create a page called "Offboarding".'),
    writes('In the People space.', ['CREATE_PAGE', { title: 'Offboarding', spaceId: 'People' }]),
  ],
  [
    wonders('i need a new page in marketing'),
    writes('call it Trade fairs', ['CREATE_PAGE', { title: 'Trade fairs', spaceId: 'marketing' }]),
    writes('label it events', ['ADD_CONTENT_LABEL', { id: 'Trade fairs', labels: ['events'] }]),
  ],
  [
    wonders('Add a comment to the Roadmap page, please.'),
    writes('It should say "Is Q4 still realistic?"', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Roadmap', body: 'Is Q4 still realistic?' },
    ]),
  ],
  [
    wonders('rename the Runbooks page'),
    writes('to "Emergency runbooks"', ['UPDATE_PAGE', { id: 'Runbooks', title: 'Emergency runbooks' }]),
  ],
  [
    wonders('Move the Reports page, would you?'),
    writes('Under Customer interviews.', ['MOVE_PAGE', { id: 'Reports', parentId: 'Customer interviews' }]),
  ],
  [
    writes("create a page 'Retro' in ENG", ['CREATE_PAGE', { title: 'Retro', spaceId: 'ENG' }]),
    writes("create a page 'Retro' in PROD", ['CREATE_PAGE', { title: 'Retro', spaceId: 'PROD' }]),
    wonders('delete the page Retro'),
    writes('the one in Product', ['DELETE_PAGE', { id: '#2' }]),
  ],
  [
    wonders('label the guidelines page with v2'),
    writes('the brand one', ['ADD_CONTENT_LABEL', { id: 'Brand guidelines', labels: ['v2'] }]),
  ],
  [
    wonders('Could you write a blog post in the People space?'),
    writes('The title is "Summer party".', ['CREATE_BLOGPOST', { title: 'Summer party', spaceId: 'People' }]),
  ],
  // Undo
  [
    writes('create a page Scratchpad in Product', [
      'CREATE_PAGE',
      { title: 'Scratchpad', spaceId: 'Product' },
    ]),
    takesBack('undo'),
    reads('which pages are in the Product space?', /^(?![\s\S]*Scratchpad)[\s\S]*Roadmap/),
  ],
  [
    writes('Please rename Travel expenses to "Expenses".', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', title: 'Expenses' },
    ]),
    takesBack('Take that back, please.'),
    reads('Open the page Travel expenses.', /receipts/),
  ],
  [
    writes('replace the text of Release checklist with "TBD"', [
      'UPDATE_PAGE',
      { id: 'Release checklist', body: 'TBD' },
    ]),
    takesBack('no, put it back the way it was'),
    reads('what does it say now?', /change log/),
  ],
  [
    writes('Add the label "newcomer" to First week.', [
      'ADD_CONTENT_LABEL',
      { id: 'First week', labels: ['newcomer'] },
    ]),
    writes('Create a page "Second week" in People.', [
      'CREATE_PAGE',
      { title: 'Second week', spaceId: 'People' },
    ]),
    takesAllBack('Hm, undo everything.'),
    reads('Which pages are there in People?', /^(?![\s\S]*Second week)[\s\S]*First week/),
  ],
  [
    writes('delete the page "Interview: Riverside Books"', [
      'DELETE_PAGE',
      { id: 'Interview: Riverside Books' },
    ]),
    takesBack('oops, undo that'),
    reads('what does "Interview: Riverside Books" say?', /weekly overview/),
  ],
  [
    writes('Move Brand guidelines below Campaigns.', [
      'MOVE_PAGE',
      { id: 'Brand guidelines', parentId: 'Campaigns' },
    ]),
    takesBack('On second thoughts, undo the move.'),
    reads('Which pages are under Campaigns?', /^(?![\s\S]*Brand guidelines)[\s\S]*Autumn campaign/),
  ],
  [
    writes('take the label onboarding off First week', [
      'REMOVE_CONTENT_LABEL',
      { id: 'First week', labels: ['onboarding'] },
    ]),
    takesBack('i changed my mind, revert that'),
    reads('what labels does First week have?', /onboarding/),
  ],
  [
    writes('Append "Call the person on duty first." to Runbooks.', [
      'APPEND_TO_PAGE',
      { id: 'Runbooks', body: 'Call the person on duty first.' },
    ]),
    takesBack('That was a mistake. Please undo it.'),
    writes('Append "Call the person on duty first." to Incident response instead.', [
      'APPEND_TO_PAGE',
      { id: 'Incident response', body: 'Call the person on duty first.' },
    ]),
  ],
];
