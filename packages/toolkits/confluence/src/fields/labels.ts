import { ToolError } from '@tributary/toolkit';
import { z } from 'zod';

/** What a label belongs to; nearly all are global. */
export const labelPrefix = z
  .enum(['global', 'team', 'my'])
  .describe('Whom the label is for: everybody (global), a team, or yourself (my).');

// The prefix is checked with the name, in words for people.
const labelObject = z.strictObject({ prefix: z.string().default('global'), name: z.string() });

/** One label: `urgent`, or with its prefix in front: `my:favourite`. */
const written = z.string().describe('Name; "team:" or "my:" in front where it is not for everybody.');

/**
 * The field for labels. Told to callers as a list of names, which is all that a model needs; a text with commas and
 * Composio's objects of prefix and name are taken as well.
 */
export const labels = z
  .preprocess(asNames, z.array(written).min(1))
  .describe('Labels, e.g. ["urgent", "q3"].');

function asNames(sent: unknown): unknown {
  if (typeof sent === 'string') return sent.split(',');
  if (!Array.isArray(sent)) return sent;
  return sent.flatMap((one: unknown): unknown[] => {
    if (typeof one === 'string') return one.split(',');
    const { data } = labelObject.safeParse(one);
    return [data ? `${data.prefix}:${data.name}` : one];
  });
}

/** A label as v1 takes it; a type and not an interface, so that it is a JSON object. */
export type ApiLabel = { readonly prefix: string; readonly name: string };

const forbidden = /[:;,.?&[\]()#^*@!<>]/g;

/**
 * Turns what callers send into what v1 takes: lower case, hyphens for spaces, each label once.
 *
 * @throws ToolError `invalid_input` for a label that Confluence would refuse, or none at all
 */
export function toApiLabels(input: z.output<typeof labels>): ApiLabel[] {
  const clean = input
    .map(withPrefix)
    .map(({ prefix, name }) => ({ prefix, name: cleanName(name) }))
    .filter(({ name }) => name !== '');
  if (clean.length === 0) {
    throw new ToolError({ code: 'invalid_input', message: 'labels is empty. Send at least one label.' });
  }
  for (const { name } of clean) check(name);
  return [...new Map(clean.map((label) => [`${label.prefix}:${label.name}`, label])).values()];
}

function withPrefix(label: string): ApiLabel {
  const [, prefix = 'global', name = ''] = /^\s*(?:(global|team|my):)?(.*)$/s.exec(label) ?? [];
  return { prefix, name };
}

function cleanName(name: string): string {
  return name.trim().replace(/^#/, '').replace(/\s+/g, '-').toLowerCase();
}

function check(name: string): void {
  const wrong = [...new Set(name.match(forbidden))];
  if (wrong.length > 0) {
    throw new ToolError({
      code: 'invalid_input',
      message: `The label “${name}” holds ${wrong.join(' ')}, which Confluence does not take. Use letters, digits and hyphens.${wrong.includes(':') ? ' Before a name stand "global:", "team:" or "my:" alone.' : ''}`,
    });
  }
  if (name.length > 255) {
    throw new ToolError({
      code: 'invalid_input',
      message: 'A label is longer than 255 characters. Send a shorter one.',
    });
  }
}
