import type { Candidate, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Label, labelShape } from '../api/label.ts';
import { readList } from '../api/list.ts';
import { orNull, readAnswer } from '../client.ts';
import { toApiLabels } from '../fields/labels.ts';
import { isId } from './id.ts';
import { closest } from './names.ts';
import { notFound } from './which.ts';

/** What a look-up of a label needs, beside what the tool itself does. */
export const labelLookUpScopes = ['read:label:confluence', 'read:confluence-content.summary'] as const;

const detailsShape = z.object({ label: labelShape });

/**
 * Finds a label by its name, as people write it (`Q3 plan`, `#urgent`, `my:favourite`), or by its id. A label exists
 * only while something that the account sees carries it.
 *
 * @throws ToolError `not_found` with the closest names, `invalid_input` for what no label can be called
 */
export function findLabel(reference: string, context: RunContext): Promise<Label> {
  return context.remember(`label ${reference}`, async () => {
    const words = reference.trim();
    const found = (isId(words) ? await readById(words, context) : null) ?? (await readByName(words, context));
    if (found) return found;
    const { entries } = await readLabels({}, context);
    const near = closest(words, entries, ({ name }) => name).map(candidate);
    throw notFound(
      'label',
      words,
      near,
      'Send its name or id; a label is there only while something carries it.',
    );
  });
}

async function readById(id: string, context: RunContext): Promise<Label | undefined> {
  return (await readLabels({ 'label-id': id }, context)).entries[0];
}

async function readByName(words: string, context: RunContext): Promise<Label | undefined> {
  const [wanted] = toApiLabels([words]);
  if (!wanted) return undefined;
  const query = { name: wanted.name, limit: 1 };
  const answer = await orNull(context.http.get('/wiki/rest/api/label', query));
  return answer === null ? undefined : readAnswer(detailsShape, answer).label;
}

function readLabels(query: { readonly 'label-id'?: string }, context: RunContext) {
  const list = { path: '/wiki/api/v2/labels', query, entry: labelShape };
  return readList(context.http, list, { limit: 250, start: 0 });
}

function candidate({ id, name, prefix }: Label): Candidate {
  return { id, name, detail: prefix };
}
