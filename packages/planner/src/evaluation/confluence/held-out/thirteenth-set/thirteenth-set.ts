import type { JudgedDialogue } from '../judged-line.ts';
import { thirteenthSetDeclined } from './declined.ts';
import { thirteenthSetLists } from './lists.ts';
import { thirteenthSetPropertyTalks } from './property-talks.ts';
import { thirteenthSetReading } from './reading.ts';
import { thirteenthSetTalks } from './talks.ts';
import { thirteenthSetWriting } from './writing.ts';

/** Requests as everyday users say them, each as to a helpful colleague. */
export const thirteenthSet: readonly JudgedDialogue[] = [
  ...thirteenthSetWriting,
  ...thirteenthSetReading,
  ...thirteenthSetTalks,
  ...thirteenthSetPropertyTalks,
  ...thirteenthSetDeclined,
  ...thirteenthSetLists,
];
