import { answers, type JudgedDialogue } from '../held-out/judged-line.ts';

/** Words that ask for nothing. */
export const smallTalk: readonly JudgedDialogue[] = [
  [answers('hello', /Hello/)],
  [answers('thanks!', /welcome/)],
  [answers('what can you do?', /page/)],
];
