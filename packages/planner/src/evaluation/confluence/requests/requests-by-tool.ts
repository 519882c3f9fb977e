import type { JudgedDialogue } from '../held-out/judged-line.ts';

/** For each tool (its slug without `CONFLUENCE_`) what people say who want what it does. */
export type RequestsByTool = Readonly<Record<string, readonly JudgedDialogue[]>>;
