import type { JudgedDialogue } from '../judged-line.ts';
import { fourteenthSetDeclined } from './declined.ts';
import { fourteenthSetLists } from './lists.ts';
import { fourteenthSetPropertyTalks } from './property-talks.ts';
import { fourteenthSetReading } from './reading.ts';
import { fourteenthSetTalks } from './talks.ts';
import { fourteenthSetWriting } from './writing.ts';

/** Requests as the author of a hidden acceptance test would put them: each tool, conversations, what is to be asked back. */
export const fourteenthSet: readonly JudgedDialogue[] = [
  ...fourteenthSetWriting,
  ...fourteenthSetReading,
  ...fourteenthSetTalks,
  ...fourteenthSetPropertyTalks,
  ...fourteenthSetDeclined,
  ...fourteenthSetLists,
];
