import type { JsonObject } from '@tributary/toolkit';
import { entriesOf } from '../conversation/things.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { listed } from './listing.ts';
import { fillTemplate, readable } from './template.ts';

/** What a call that succeeded did or found, as a person would say it, with the link where there is one. */
export function reportOf(tool: ToolCard, data: JsonObject, counts: boolean): string {
  const { report, listing } = tool.annotations;
  const list = listing ? listed(listing, data, counts) : undefined;
  const said = report === undefined ? '' : fillTemplate(report, data);
  const words = counts && list !== undefined ? list : [said, list].filter((part) => part).join('\n\n');
  if (words === '') return withLink(plainReport(tool, data), data);
  return listing ? words : withLink(words, data);
}

function withLink(words: string, data: JsonObject): string {
  const link = [data.url, data.webUrl, data.link, data.html_url].find(
    (value) => typeof value === 'string' && /^https?:\/\//.test(value),
  );
  return typeof link === 'string' && !/https?:\/\//.test(words) ? `${words}\n${link}` : words;
}

// A tool that does not say how to report: its name, and what it answered that reads as words.
function plainReport(tool: ToolCard, data: JsonObject): string {
  const words = tool.slug.toLowerCase().split('_').slice(1).join(' ');
  const list = Object.values(data)
    .map(entriesOf)
    .find((entries) => entries.length > 0);
  if (list) return list.map((entry) => `* ${readable(entry)}`).join('\n');
  const facts = Object.entries(data).flatMap(([name, value]) => {
    const text = name.startsWith('_') || name === 'url' ? '' : readable(value);
    return text === '' ? [] : [`* ${name}: ${text}`];
  });
  return [`Done: ${words}.`, ...facts].join('\n');
}
