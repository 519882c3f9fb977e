import type { JudgedDialogue } from './judged-line.ts';
import { talkChangesOfMind } from './talk-changes-of-mind.ts';
import { talkReferences } from './talk-references.ts';
import { talkSingleLines } from './talk-single-lines.ts';

/** Conversations, lines that must not be done as they are, and several things in one line. */
export const talkSet: readonly JudgedDialogue[] = [
  ...talkReferences,
  ...talkChangesOfMind,
  ...talkSingleLines,
];
