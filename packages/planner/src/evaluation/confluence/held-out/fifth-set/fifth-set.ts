import type { JudgedDialogue } from '../judged-line.ts';
import { fifthSetDeclined } from './declined.ts';
import { fifthSetLists } from './lists.ts';
import { fifthSetPropertyTalks } from './property-talks.ts';
import { fifthSetReading } from './reading.ts';
import { fifthSetTalks } from './talks.ts';
import { fifthSetWriting } from './writing.ts';

/** Requests as somebody outside would test with, who knows the tools, the seed and the guide. */
export const fifthSet: readonly JudgedDialogue[] = [
  ...fifthSetWriting,
  ...fifthSetReading,
  ...fifthSetTalks,
  ...fifthSetPropertyTalks,
  ...fifthSetDeclined,
  ...fifthSetLists,
];
