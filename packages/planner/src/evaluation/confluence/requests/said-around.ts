import { type JudgedDialogue, reads, writes } from '../held-out/judged-line.ts';

/** Requests with what people say around them: reasons, greetings, who asked for it, and polite words. */
export const saidAround: readonly JudgedDialogue[] = [
  [
    writes('Can you delete the Reports page? We have it in our slides now.', [
      'DELETE_PAGE',
      { id: 'Reports' },
    ]),
    writes('Finance still needs it, please restore that page from the trash.', [
      'RESTORE_PAGE',
      { id: 'Reports' },
    ]),
  ],
  [
    writes('I noticed that Reports has no label yet. Please add draft.', [
      'ADD_CONTENT_LABEL',
      { id: 'Reports', labels: ['draft'] },
    ]),
  ],
  [
    writes('Jane asked me to add the label urgent to Roadmap, thx :)', [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['urgent'] },
    ]),
  ],
  [
    writes('For the launch: could I ask you to create a page "Launch plan" in Marketing?', [
      'CREATE_PAGE',
      { title: 'Launch plan', spaceId: 'Marketing' },
    ]),
  ],
  [
    writes('The label research is wrong on the Customer interviews page, please remove it there.', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Customer interviews', labels: ['research'] },
    ]),
  ],
  [
    writes("add the label internal to Roadmap, customers shouldn't see it", [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['internal'] },
    ]),
  ],
  [reads('I have a meeting soon, so quickly: what does the Roadmap page say?', /passwords/)],
  [reads("Hey Tributary, I'd be grateful if you could show the labels of Travel expenses", /policy/)],
];
