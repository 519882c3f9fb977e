import type { JudgedDialogue } from '../judged-line.ts';
import { twelfthSetDeclined } from './declined.ts';
import { twelfthSetLists } from './lists.ts';
import { twelfthSetPropertyTalks } from './property-talks.ts';
import { twelfthSetReading } from './reading.ts';
import { twelfthSetTalks } from './talks.ts';
import { twelfthSetWriting } from './writing.ts';

export const twelfthSet: readonly JudgedDialogue[] = [
  ...twelfthSetWriting,
  ...twelfthSetReading,
  ...twelfthSetTalks,
  ...twelfthSetPropertyTalks,
  ...twelfthSetDeclined,
  ...twelfthSetLists,
];
