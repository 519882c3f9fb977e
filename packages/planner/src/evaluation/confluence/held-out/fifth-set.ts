import { fifthSetDeclined } from './fifth-set-declined.ts';
import { fifthSetLists } from './fifth-set-lists.ts';
import { fifthSetPropertyTalks } from './fifth-set-property-talks.ts';
import { fifthSetReading } from './fifth-set-reading.ts';
import { fifthSetTalks } from './fifth-set-talks.ts';
import { fifthSetWriting } from './fifth-set-writing.ts';
import type { JudgedDialogue } from './judged-line.ts';

/** Requests as somebody outside would test with, who knows the tools, the seed and the guide. */
export const fifthSet: readonly JudgedDialogue[] = [
  ...fifthSetWriting,
  ...fifthSetReading,
  ...fifthSetTalks,
  ...fifthSetPropertyTalks,
  ...fifthSetDeclined,
  ...fifthSetLists,
];
