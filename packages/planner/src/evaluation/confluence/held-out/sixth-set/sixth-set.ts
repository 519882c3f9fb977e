import type { JudgedDialogue } from '../judged-line.ts';
import { sixthSetDeclined } from './declined.ts';
import { sixthSetLists } from './lists.ts';
import { sixthSetPropertyTalks } from './property-talks.ts';
import { sixthSetReading } from './reading.ts';
import { sixthSetTalks } from './talks.ts';
import { sixthSetWriting } from './writing.ts';

/** Requests as an outside lab would test with, in correct and plain sentences. */
export const sixthSet: readonly JudgedDialogue[] = [
  ...sixthSetWriting,
  ...sixthSetReading,
  ...sixthSetTalks,
  ...sixthSetPropertyTalks,
  ...sixthSetDeclined,
  ...sixthSetLists,
];
