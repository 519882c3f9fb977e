import { type JudgedDialogue, refuses, wonders, writes } from './judged-line.ts';
import { holdsBack } from './talk-line.ts';

/** More lines that stand alone: not to be done as they are, or several things at once. */
export const secondTalkSingleLines: readonly JudgedDialogue[] = [
  // Other apps, and what no tool does
  [refuses('Text my boss that I am ten minutes late.')],
  [refuses('Please create a branch in GitHub for the next release.')],
  [refuses('turn off the lights in the office')],
  [refuses('Which restaurant near here is still open?')],
  [refuses('show me the unread mails in my inbox')],
  [refuses('play some music')],
  [refuses('Could you invite bob@example.com to our Confluence site?')],
  [refuses('watch the Architecture page for me')],
  [refuses('Print the Release checklist, two copies.')],
  [refuses('Make the Roadmap page read-only for everybody but me.')],
  [refuses('Convert the Q3 Planning page to a Word document, please.')],
  // Texts to invent
  [refuses('tell me a joke about product managers')],
  [holdsBack('Rewrite the Holiday policy in a friendlier tone.')],
  [holdsBack('Think of five catchy names for our autumn campaign.')],
  // Something is missing, or is not there
  [wonders('Put a new subpage under Runbooks.')],
  [wonders('I need to rename a page.')],
  [wonders('Can you set a property on the page Reports?')],
  [wonders('Create a blog post called "News".')],
  [wonders('leave a comment on holiday policy')],
  [wonders('Please take the label off.')],
  [wonders('attach notes.txt')],
  [holdsBack('delete the page "Lunar base"')],
  // Two things fit, or half a sentence
  [wonders('Move the guidelines page under Campaigns.')],
  [holdsBack('could you please')],
  [holdsBack('Brand guidelines should')],
  // Several things at once
  [
    writes(
      'Under Runbooks I need four pages, please: Backups, Certificates, Disk space and Night shifts.',
      ['CREATE_PAGE', { title: 'Backups', parentId: 'Runbooks' }],
      ['CREATE_PAGE', { title: 'Certificates', parentId: 'Runbooks' }],
      ['CREATE_PAGE', { title: 'Disk space', parentId: 'Runbooks' }],
      ['CREATE_PAGE', { title: 'Night shifts', parentId: 'Runbooks' }],
    ),
  ],
  [
    writes(
      'Please create "Board update" in the Product space with the text "Numbers to come.", tag it board, and leave the comment "Ready for Ada".',
      ['CREATE_PAGE', { title: 'Board update', spaceId: 'Product', body: 'Numbers to come.' }],
      ['ADD_CONTENT_LABEL', { id: 'Board update', labels: ['board'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Board update', body: 'Ready for Ada' }],
    ),
  ],
  [
    writes(
      'new pages in people: Canteen, Parking',
      ['CREATE_PAGE', { title: 'Canteen', spaceId: 'people' }],
      ['CREATE_PAGE', { title: 'Parking', spaceId: 'people' }],
    ),
  ],
  [
    writes(
      'put Holiday policy and Travel expenses under First week',
      ['MOVE_PAGE', { id: 'Holiday policy', parentId: 'First week' }],
      ['MOVE_PAGE', { id: 'Travel expenses', parentId: 'First week' }],
    ),
  ],
  [
    writes(
      'comment "Still true?" on Architecture, API guidelines and Runbooks',
      ['CREATE_FOOTER_COMMENT', { pageId: 'Architecture', body: 'Still true?' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'API guidelines', body: 'Still true?' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Runbooks', body: 'Still true?' }],
    ),
  ],
  [
    writes('take the labels release and runbook off the Release checklist', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Release checklist', labels: ['release', 'runbook'] },
    ]),
  ],
  [
    writes(
      'As the spring campaign is over, please label Spring campaign review `done` and append "Closed in June." to it.',
      ['ADD_CONTENT_LABEL', { id: 'Spring campaign review', labels: ['done'] }],
      ['APPEND_TO_PAGE', { id: 'Spring campaign review', body: 'Closed in June.' }],
    ),
  ],
  [
    writes(
      'Make a space called Research; create in it a page "Methods", and under that page another one, "Surveys".',
      ['CREATE_SPACE', { name: 'Research' }],
      ['CREATE_PAGE', { title: 'Methods', spaceId: 'Research' }],
      ['CREATE_PAGE', { title: 'Surveys', parentId: 'Methods' }],
    ),
  ],
  [
    writes(
      'delete the page Decision records, then create a page "Decision log" under Architecture',
      ['DELETE_PAGE', { id: 'Decision records' }],
      ['CREATE_PAGE', { title: 'Decision log', parentId: 'Architecture' }],
    ),
  ],
  [
    writes(
      'Attach a file todo.txt with the text "call Sam" to Roadmap and comment "see the file" on that page.',
      ['UPLOAD_ATTACHMENT', { pageId: 'Roadmap', fileName: 'todo.txt', text: 'call Sam' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap', body: 'see the file' }],
    ),
  ],
];
