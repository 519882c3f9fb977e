import { appNames } from './app-names.ts';
import type { SearchDocument } from './search-document.ts';
import type { RankedTool } from './stand-ins.ts';
import { readWords, splitWords } from './words.ts';

/** The well-known app that a text wants something done in, in the words of the text, where no toolkit here is of it. */
export type ForeignApps = (text: string) => string | undefined;

const before = String.raw`\b(?:in|on|to|via|from|using|use|with|by|through|into|at)\s+(?:(?:the|my|our|a)\s+)?`;
const quoted = /"[^"]*"|“[^”]*”|‘[^’]*’|(?<!\p{L})'[^']*'(?!\p{L})/gu;

/**
 * Learns which apps are not here. What tools say of themselves may name another app, which they import from: then a
 * sentence may name it too. And one is asked for only where a sentence begins with it or does something in it: a page may
 * well be about Slack.
 */
export function learnForeignApps(documents: readonly SearchDocument[]): ForeignApps {
  const own = documents.map((one) => `${one.groupName} ${one.group} ${one.slug} ${one.name} ${one.summary}`);
  const words = new Set(own.flatMap(splitWords));
  const groups = new Set(documents.flatMap(({ group, groupName }) => [squeezed(group), squeezed(groupName)]));
  const isHere = (app: string) =>
    groups.has(squeezed(app)) || splitWords(app).every((word) => words.has(word));
  const foreign = appNames.filter((app) => !isHere(app)).join('|');
  const asked = new RegExp(`(?:^\\s*|${before})(${foreign})\\b(?!['’]s\\b)`, 'iu');
  return (text) => {
    const said = new Set(splitWords(text));
    // "In Confluence, move it to Slack" says which app it is of.
    const isOwn = documents.some(({ groupName }) => {
      const name = splitWords(groupName);
      return name.length > 0 && name.every((word) => said.has(word));
    });
    return isOwn ? undefined : asked.exec(text.replace(quoted, ' " '))?.[1];
  };
}

/** Says that an app is not here, and of a tool that does in another app all that was asked for. */
export function whyForeign(
  app: string,
  text: string,
  best: RankedTool,
  allowed: readonly RankedTool[],
): string {
  const why = `No such tool: there is no app “${app}” here.`;
  const { tool, toolkit } = best.tool;
  const said = new Set(readWords(text).map(({ stem }) => stem));
  const isAllSaid = readWords(tool.slug.slice(toolkit.slug.length + 1)).every(({ stem }) => said.has(stem));
  if (!isAllSaid || !allowed.includes(best)) return `${why} Tell the person so.`;
  return `${why} In ${toolkit.name}, ${tool.slug} does the like: use it only if the person agrees to that.`;
}

function squeezed(name: string): string {
  return splitWords(name).join('');
}
