import { type JudgedDialogue, refuses, wonders, writes } from './judged-line.ts';
import { holdsBack } from './talk-line.ts';

/** Lines that stand alone: not to be done as they are, or several things at once. */
export const talkSingleLines: readonly JudgedDialogue[] = [
  // Other apps, and what no tool does
  [refuses('Send a message to the #launch channel in Slack that we are live.')],
  [refuses("What's the weather going to be in Berlin tomorrow?")],
  [refuses('open a jira ticket for the login bug')],
  [refuses('Please email the Q3 Planning page to sam@example.com.')],
  [refuses('Who won the football match last night?')],
  [refuses('Book a meeting room for Thursday at ten.')],
  [refuses('Remind me tomorrow to update the release checklist.')],
  [refuses('Could you give Jane permission to edit the Roadmap page?')],
  [refuses('archive the Engineering space')],
  [refuses('like the Roadmap page for me')],
  [refuses('export Q3 Planning as a PDF')],
  // Texts to invent
  [refuses('translate the Brand guidelines page into French')],
  [refuses('write me a haiku about release checklists')],
  [holdsBack('Write a nice page about our company culture in the People space.')],
  // Something is missing
  [wonders('create a page in Engineering')],
  [wonders('Please delete the page.')],
  [wonders('Add the label "urgent".')],
  [wonders('Comment "Nice work!"')],
  [wonders('rename Architecture')],
  [wonders('move the Holiday policy page')],
  [wonders('I want to add a label to the Roadmap page.')],
  [wonders('Upload a file to the Reports page.')],
  // Two things fit, or half a sentence
  [wonders('Append "See the new style." to the guidelines page.')],
  [wonders('create a page called')],
  [holdsBack('the roadmap and')],
  // Several things at once
  [
    writes(
      'Make three pages: Goals, Risks and Timeline under Autumn campaign.',
      ['CREATE_PAGE', { title: 'Goals', parentId: 'Autumn campaign' }],
      ['CREATE_PAGE', { title: 'Risks', parentId: 'Autumn campaign' }],
      ['CREATE_PAGE', { title: 'Timeline', parentId: 'Autumn campaign' }],
    ),
  ],
  [
    writes(
      'Create a page "Launch review" in Marketing, label it launch and review, then comment "Please fill this in by Friday" on it.',
      ['CREATE_PAGE', { title: 'Launch review', spaceId: 'Marketing' }],
      ['ADD_CONTENT_LABEL', { id: 'Launch review', labels: ['launch', 'review'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Launch review', body: 'Please fill this in by Friday' }],
    ),
  ],
  [
    writes(
      'create "Postgres upgrade" and "Redis upgrade" as pages in ENG',
      ['CREATE_PAGE', { title: 'Postgres upgrade', spaceId: 'ENG' }],
      ['CREATE_PAGE', { title: 'Redis upgrade', spaceId: 'ENG' }],
    ),
  ],
  [
    writes(
      'Move Reports under Customer interviews and label it analytics.',
      ['MOVE_PAGE', { id: 'Reports', parentId: 'Customer interviews' }],
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['analytics'] }],
    ),
  ],
  [
    writes(
      'tag Architecture, API guidelines and Decision records with "core"',
      ['ADD_CONTENT_LABEL', { id: 'Architecture', labels: ['core'] }],
      ['ADD_CONTENT_LABEL', { id: 'API guidelines', labels: ['core'] }],
      ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['core'] }],
    ),
  ],
  [
    writes('Add the labels hr, rules and money to the Travel expenses page.', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['hr', 'rules', 'money'] },
    ]),
  ],
  [
    writes(
      "Since the talks are over, please append 'Finished in September.' to Customer interviews and take the label research off it.",
      ['APPEND_TO_PAGE', { id: 'Customer interviews', body: 'Finished in September.' }],
      ['REMOVE_CONTENT_LABEL', { id: 'Customer interviews', labels: ['research'] }],
    ),
  ],
  [
    writes(
      'Delete the pages Spring campaign review and Brand guidelines.',
      ['DELETE_PAGE', { id: 'Spring campaign review' }],
      ['DELETE_PAGE', { id: 'Brand guidelines' }],
    ),
  ],
  [
    writes(
      'create a space Partners, put a page "Welcome" in it and label that page start',
      ['CREATE_SPACE', { name: 'Partners' }],
      ['CREATE_PAGE', { title: 'Welcome', spaceId: 'Partners' }],
      ['ADD_CONTENT_LABEL', { id: 'Welcome', labels: ['start'] }],
    ),
  ],
  [
    writes(
      'Please comment "Anything missing?" on Roadmap and on Reports, and then publish a blog post "Roadmap review" in Product saying "Comments are open until Monday."',
      ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap', body: 'Anything missing?' }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Reports', body: 'Anything missing?' }],
      [
        'CREATE_BLOGPOST',
        { spaceId: 'Product', title: 'Roadmap review', body: 'Comments are open until Monday.' },
      ],
    ),
  ],
];
