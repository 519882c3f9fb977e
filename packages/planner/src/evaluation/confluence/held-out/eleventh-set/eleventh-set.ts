import type { JudgedDialogue } from '../judged-line.ts';
import { eleventhSetDeclined } from './declined.ts';
import { eleventhSetLists } from './lists.ts';
import { eleventhSetPropertyTalks } from './property-talks.ts';
import { eleventhSetReading } from './reading.ts';
import { eleventhSetTalks } from './talks.ts';
import { eleventhSetWriting } from './writing.ts';

/** Requests as people of a company send them to a colleague who keeps its Confluence. */
export const eleventhSet: readonly JudgedDialogue[] = [
  ...eleventhSetWriting,
  ...eleventhSetReading,
  ...eleventhSetTalks,
  ...eleventhSetPropertyTalks,
  ...eleventhSetDeclined,
  ...eleventhSetLists,
];
