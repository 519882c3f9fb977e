import type { JudgedDialogue } from '../judged-line.ts';
import { eighthSetDeclined } from './declined.ts';
import { eighthSetLists } from './lists.ts';
import { eighthSetPropertyTalks } from './property-talks.ts';
import { eighthSetReading } from './reading.ts';
import { eighthSetTalks } from './talks.ts';
import { eighthSetWriting } from './writing.ts';

/** Requests as an engineer would test a tool router with, who goes through the list of tools one by one. */
export const eighthSet: readonly JudgedDialogue[] = [
  ...eighthSetWriting,
  ...eighthSetReading,
  ...eighthSetTalks,
  ...eighthSetPropertyTalks,
  ...eighthSetDeclined,
  ...eighthSetLists,
];
