import { builtInPlannerName } from '@tributary/agent';
import type { Configuration } from '../configuration/configuration.ts';
import type { Servers } from '../servers/servers.ts';

/** The five lines that greet a person: what this is, what answers, where to look, what to try. */
export function firstScreen(
  configuration: Configuration,
  { url, siteUrl }: Pick<Servers, 'url' | 'siteUrl'>,
  modelName: string,
): string[] {
  return [
    'Tributary: say what you want done in Confluence; it finds the tool, runs it and says what it did.',
    `Answers: ${modelName}${modelName === builtInPlannerName ? ' (no key, no network; set OPENAI_API_KEY for a language model)' : ''}`,
    `Look: ${placeOfSite(configuration, siteUrl)}, router at ${configuration.otherRouter?.url ?? url}`,
    'Try: create a project documentation page in marketing space',
    "     add 'urgent' label to q3 planning page  |  who am I?  |  exit",
  ];
}

function placeOfSite({ confluence }: Configuration, siteUrl: string | undefined): string {
  if (confluence) return `Confluence at ${confluence.url}/wiki`;
  if (siteUrl) return `local Confluence at ${siteUrl}/wiki`;
  return 'no Confluence connected';
}
