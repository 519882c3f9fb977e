import type { JudgedDialogue } from '../judged-line.ts';
import { seventhSetDeclined } from './declined.ts';
import { seventhSetLists } from './lists.ts';
import { seventhSetPropertyTalks } from './property-talks.ts';
import { seventhSetReading } from './reading.ts';
import { seventhSetTalks } from './talks.ts';
import { seventhSetWriting } from './writing.ts';

/** Requests of office people in ordinary chat, as somebody outside would test with who knows the tools, the seed and the guide. */
export const seventhSet: readonly JudgedDialogue[] = [
  ...seventhSetWriting,
  ...seventhSetReading,
  ...seventhSetTalks,
  ...seventhSetPropertyTalks,
  ...seventhSetDeclined,
  ...seventhSetLists,
];
