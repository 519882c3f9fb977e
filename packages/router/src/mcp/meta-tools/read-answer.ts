import { z } from 'zod';
import { takeFormat } from '../../catalogue/answer-format.ts';
import { mostCharacters, parseCursor, partOf } from '../../execution/cut-long-answers.ts';
import { presentAnswer } from '../../execution/present-answer.ts';
import type { JournalEntryWithContents } from '../../journal/journal-entry.ts';
import { jsonObject } from '../../json-object.ts';
import { defineMetaTool, type MetaToolAnswer, type MetaToolServices } from './meta-tool.ts';

/** TRIBUTARY_READ_ANSWER: the rest of an answer that was too long for the session. Composio keeps it in a workbench. */
export const readAnswer = defineMetaTool({
  slug: 'TRIBUTARY_READ_ANSWER',
  title: 'Read on',
  description:
    'Returns the next part of an answer that was cut for its length, by the log_id and cursor in its next. Nothing is run again.',
  hints: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input: z.strictObject({
    log_id: z.string().min(1).describe('From next of the part before, e.g. log_0193a1.'),
    cursor: z.string().describe('From next of the part before, e.g. compact.20000.'),
  }),
  output: z.looseObject({ part: z.string(), from_character: z.int(), of_characters: z.int() }),
  isOffered: ({ workbench }) => workbench?.autoOffloadThreshold !== undefined,
  async answer({ log_id: logId, cursor }, { caller }, services) {
    const place = parseCursor(cursor);
    const most = mostCharacters(caller.session);
    if (place === undefined || most === undefined) {
      return failure('This cursor is not one of ours. Send the cursor in next of the part before.');
    }
    const entry = await services.journal.find(caller.projectId, logId);
    if (entry?.sessionId !== caller.session.id) {
      return failure(
        `No call of this session has the log id ${logId}. Send the log_id in next of the part before.`,
      );
    }
    const data = answerOf(entry, place.format, services);
    if (data === undefined) return failure('There is no answer of this call any more. Make the call again.');
    const part = partOf({ logId, data }, place, most);
    return { data: part, text: String(part.part) };
  },
});

function answerOf(
  entry: JournalEntryWithContents,
  format: Parameters<typeof presentAnswer>[0],
  { catalogue }: Pick<MetaToolServices, 'catalogue'>,
) {
  const found = catalogue.findTool(entry.tool);
  const data = jsonObject.safeParse(entry.answer);
  const given = jsonObject.safeParse(entry.arguments);
  if (found === undefined || entry.outcome !== 'ok' || !data.success || !given.success) return undefined;
  const { own } = takeFormat(given.data);
  return presentAnswer(format, { tool: found.tool, arguments: own, data: data.data });
}

function failure(error: string): MetaToolAnswer {
  return { data: {}, text: error, error };
}
