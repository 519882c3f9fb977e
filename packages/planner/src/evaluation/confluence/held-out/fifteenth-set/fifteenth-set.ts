import type { JudgedDialogue } from '../judged-line.ts';
import { fifteenthSetDeclined } from './declined.ts';
import { fifteenthSetLists } from './lists.ts';
import { fifteenthSetPropertyTalks } from './property-talks.ts';
import { fifteenthSetReading } from './reading.ts';
import { fifteenthSetTalks } from './talks.ts';
import { fifteenthSetWriting } from './writing.ts';

/** Requests of people of one company, each clear and to the point. */
export const fifteenthSet: readonly JudgedDialogue[] = [
  ...fifteenthSetWriting,
  ...fifteenthSetReading,
  ...fifteenthSetTalks,
  ...fifteenthSetPropertyTalks,
  ...fifteenthSetDeclined,
  ...fifteenthSetLists,
];
