import { Refusal } from './refusal.ts';

interface Part {
  readonly type: string;
  readonly [name: string]: unknown;
}

/**
 * The text of a message.
 *
 * @param types which parts are text
 * @throws Refusal for a part of another type, by its name
 */
export function textOfParts(
  content: string | readonly Part[],
  types: readonly string[],
  place: string,
): string {
  if (typeof content === 'string') return content;
  return content
    .map((part, at) => {
      const text = part.type === 'refusal' ? part.refusal : part.text;
      if (types.includes(part.type) && typeof text === 'string') return text;
      const param = `${place}[${at}]`;
      throw types.includes(part.type)
        ? new Refusal(`Missing required parameter: '${param}.text'.`, {
            param: `${param}.text`,
            code: 'missing_required_parameter',
          })
        : new Refusal(`Only words are read here: a part of type '${part.type}' is not. Leave it out.`, {
            param: `${param}.type`,
            code: 'unsupported_value',
          });
    })
    .join('\n');
}
