import { answers, type JudgedDialogue, reads, writes } from '../held-out/judged-line.ts';

/** What was done, taken back in a person's own words. */
export const takingBack: readonly JudgedDialogue[] = [
  [
    writes('move Reports under Customer interviews', [
      'MOVE_PAGE',
      { id: 'Reports', parentId: 'Customer interviews' },
    ]),
    writes('On second thoughts, undo the move.', ['UNDO', {}]),
  ],
  [
    writes('label Roadmap as hot', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }]),
    writes('label Reports as hot', ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['hot'] }]),
    writes('undo the label on Roadmap', ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }]),
    answers('undo the rename', /nothing like that/),
  ],
  [
    writes('label Roadmap as hot', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }]),
    writes('append "Done" to Reports', ['APPEND_TO_PAGE', { id: 'Reports', body: 'Done' }]),
    writes('undo the last two changes', ['UNDO', { scope: 'session' }]),
  ],
  [
    writes('delete the page Travel expenses', ['DELETE_PAGE', { id: 'Travel expenses' }]),
    writes('i changed my mind, put it back', ['RESTORE_PAGE', { id: 'Travel expenses' }]),
    reads('what does Travel expenses say?', /receipts/),
  ],
  [
    writes('rename Reports to Numbers', ['UPDATE_PAGE', { id: 'Reports', title: 'Numbers' }]),
    writes('add the label hot to Roadmap', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }]),
    writes('sorry, that was a mistake. Undo both.', ['UNDO', { scope: 'session' }]),
  ],
  [
    writes(
      'label Roadmap as hot and append "Done" to Reports',
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }],
      ['APPEND_TO_PAGE', { id: 'Reports', body: 'Done' }],
    ),
    { ...writes('undo', ['UNDO', {}]), answer: /undo” once more/ },
    { ...writes('undo', ['UNDO', {}]), answer: /^(?!.*once more)/s },
  ],
];
