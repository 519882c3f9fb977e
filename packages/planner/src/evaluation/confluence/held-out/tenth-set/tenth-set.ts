import type { JudgedDialogue } from '../judged-line.ts';
import { tenthSetDeclined } from './declined.ts';
import { tenthSetLists } from './lists.ts';
import { tenthSetPropertyTalks } from './property-talks.ts';
import { tenthSetReading } from './reading.ts';
import { tenthSetTalks } from './talks.ts';
import { tenthSetWriting } from './writing.ts';

/** Requests as an acceptance test would put them: each tool, then conversations, then what is declined or asked back. */
export const tenthSet: readonly JudgedDialogue[] = [
  ...tenthSetWriting,
  ...tenthSetReading,
  ...tenthSetTalks,
  ...tenthSetPropertyTalks,
  ...tenthSetDeclined,
  ...tenthSetLists,
];
