import { randomUUID } from 'node:crypto';

/** Comments and CDATA, which stay; rules with their end tag; the start tags of macros. */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<hr(?=[\s/>])(?<rule>(?:[^>"']|"[^"]*"|'[^']*')*)>(?<ruleEnd>\s*<\/hr\s*>)?|<ac:structured-macro(?=[\s/>])(?<macro>(?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * Well-formed storage format as Confluence keeps it: every macro with `ac:schema-version` and `ac:macro-id`, every rule
 * written `<hr />`. All else stays byte for byte, and a second pass changes nothing.
 */
export function normaliseStorage(storage: string): string {
  return storage.replace(token, (whole, ...rest) => {
    const { rule, ruleEnd, macro }: Readonly<Record<string, string | undefined>> = rest.at(-1);
    if (macro !== undefined) return `<ac:structured-macro${identified(macro)}>`;
    if (rule === undefined) return whole;
    const attributes = rule.trimEnd();
    if (attributes.endsWith('/')) return `<hr${attributes.slice(0, -1).trimEnd()} />${ruleEnd ?? ''}`;
    return ruleEnd === undefined ? whole : `<hr${attributes} />`;
  });
}

/** What is inside a macro's tag, with what it lacks before the end. */
function identified(inside: string): string {
  const has = (name: string): boolean => new RegExp(`\\s${name}\\s*=`).test(withoutValues(inside));
  const version = has('ac:schema-version') ? '' : ' ac:schema-version="1"';
  const id = has('ac:macro-id') ? '' : ` ac:macro-id="${randomUUID()}"`;
  const attributes = inside.endsWith('/') ? inside.slice(0, -1).trimEnd() : inside;
  return `${attributes}${version}${id}${inside.slice(attributes.length)}`;
}

// A value may itself read like an attribute.
function withoutValues(attributes: string): string {
  return attributes.replace(/"[^"]*"|'[^']*'/g, '""');
}
