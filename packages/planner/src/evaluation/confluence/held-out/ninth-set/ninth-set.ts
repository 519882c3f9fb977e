import type { JudgedDialogue } from '../judged-line.ts';
import { ninthSetDeclined } from './declined.ts';
import { ninthSetLists } from './lists.ts';
import { ninthSetPropertyTalks } from './property-talks.ts';
import { ninthSetReading } from './reading.ts';
import { ninthSetTalks } from './talks.ts';
import { ninthSetWriting } from './writing.ts';

/** Requests of a team lead, somebody who learned English, and a writer of documentation. */
export const ninthSet: readonly JudgedDialogue[] = [
  ...ninthSetWriting,
  ...ninthSetReading,
  ...ninthSetPropertyTalks,
  ...ninthSetTalks,
  ...ninthSetDeclined,
  ...ninthSetLists,
];
