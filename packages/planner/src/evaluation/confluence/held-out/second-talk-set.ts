import type { JudgedDialogue } from './judged-line.ts';
import { secondTalkChangesOfMind } from './second-talk-changes-of-mind.ts';
import { secondTalkReferences } from './second-talk-references.ts';
import { secondTalkSingleLines } from './second-talk-single-lines.ts';

/** The same as the first set of talk, in other words and situations. */
export const secondTalkSet: readonly JudgedDialogue[] = [
  ...secondTalkReferences,
  ...secondTalkChangesOfMind,
  ...secondTalkSingleLines,
];
