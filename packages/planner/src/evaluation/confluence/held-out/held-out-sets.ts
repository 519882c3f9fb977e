import { eighthSet } from './eighth-set/eighth-set.ts';
import { eleventhSet } from './eleventh-set/eleventh-set.ts';
import { fifteenthSet } from './fifteenth-set/fifteenth-set.ts';
import { fifthSet } from './fifth-set/fifth-set.ts';
import { firstSet } from './first-set.ts';
import { fourteenthSet } from './fourteenth-set/fourteenth-set.ts';
import { fourthSet } from './fourth-set.ts';
import type { JudgedDialogue } from './judged-line.ts';
import { ninthSet } from './ninth-set/ninth-set.ts';
import { secondSet } from './second-set.ts';
import { secondTalkSet } from './second-talk-set.ts';
import { seventhSet } from './seventh-set/seventh-set.ts';
import { sixthSet } from './sixth-set/sixth-set.ts';
import { talkSet } from './talk-set.ts';
import { tenthSet } from './tenth-set/tenth-set.ts';
import { thirdSet } from './third-set.ts';
import { thirteenthSet } from './thirteenth-set/thirteenth-set.ts';
import { twelfthSet } from './twelfth-set/twelfth-set.ts';

/** Requests that were written without a look at the planner. */
export interface HeldOutSet {
  readonly name: string;
  readonly dialogues: readonly JudgedDialogue[];
  /** How many were right before anything was mended for them: what to expect of requests that nobody has seen. */
  readonly rightUnseen: number;
  /** The share that must stay right. */
  readonly least: number;
}

/** All of them, in the order in which they were written. */
export const heldOutSets: readonly HeldOutSet[] = [
  { name: 'first', dialogues: firstSet, rightUnseen: 76, least: 0.98 },
  { name: 'second', dialogues: secondSet, rightUnseen: 46, least: 0.94 },
  { name: 'third, by tool', dialogues: thirdSet, rightUnseen: 49, least: 0.93 },
  { name: 'fourth, by tool', dialogues: fourthSet, rightUnseen: 41, least: 0.89 },
  { name: 'conversations', dialogues: talkSet, rightUnseen: 47, least: 0.94 },
  { name: 'conversations, second', dialogues: secondTalkSet, rightUnseen: 37, least: 0.91 },
  { name: 'fifth', dialogues: fifthSet, rightUnseen: 101, least: 0.95 },
  { name: 'sixth', dialogues: sixthSet, rightUnseen: 80, least: 0.97 },
  { name: 'seventh', dialogues: seventhSet, rightUnseen: 81, least: 0.97 },
  { name: 'eighth', dialogues: eighthSet, rightUnseen: 80, least: 0.96 },
  { name: 'ninth', dialogues: ninthSet, rightUnseen: 80, least: 0.95 },
  { name: 'tenth', dialogues: tenthSet, rightUnseen: 92, least: 0.96 },
  { name: 'eleventh', dialogues: eleventhSet, rightUnseen: 81, least: 0.98 },
  { name: 'twelfth', dialogues: twelfthSet, rightUnseen: 96, least: 0.98 },
  { name: 'thirteenth', dialogues: thirteenthSet, rightUnseen: 93, least: 0.98 },
  { name: 'fourteenth', dialogues: fourteenthSet, rightUnseen: 96, least: 0.98 },
  { name: 'fifteenth', dialogues: fifteenthSet, rightUnseen: 95, least: 0.98 },
];
