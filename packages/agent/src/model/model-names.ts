import { AgentError } from '../agent-error.ts';

/** Who serves a model, in the form that `TRIBUTARY_MODEL` has before its first slash. */
export type ProviderName = 'openai' | 'anthropic' | 'google';

/** Where a model is: at a provider under a name, or within this program. */
export type ModelPlace =
  | { readonly kind: 'planner' }
  | { readonly kind: 'hosted'; readonly provider: ProviderName; readonly modelName: string };

/** What is known of each provider: whether it has a key, and an address other than its own. */
export type KnownProviders = Readonly<
  Record<ProviderName, { readonly hasKey: boolean; readonly hasAddress: boolean }>
>;

/** Taken where a key is all that is given. */
const defaultNames: Readonly<Record<ProviderName, string>> = {
  openai: 'gpt-5-mini',
  anthropic: 'claude-sonnet-5',
  google: 'gemini-flash-latest',
};

const keyVariables: Readonly<Record<ProviderName, string>> = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
};

/** The model that a key alone stands for, the first that there is; without any, the built-in planner. */
export function defaultPlace(known: KnownProviders): ModelPlace {
  const provider = known.openai.hasAddress
    ? 'openai'
    : (['openai', 'anthropic', 'google'] as const).find((name) => known[name].hasKey);
  return provider ? hosted(provider, defaultNames[provider]) : { kind: 'planner' };
}

/**
 * Where a model is, by its name in a setting: `anthropic/NAME`, `google/NAME`, `openai/NAME`, `planner`, or the name
 * it has at OPENAI_BASE_URL, slashes and all.
 *
 * @param variable which setting names it
 * @throws AgentError `model_settings_invalid` for a name that says nothing about where the model is
 */
export function placeOf(name: string, variable: string, known: KnownProviders): ModelPlace {
  if (name === 'planner') return { kind: 'planner' };
  const [, prefix = '', rest = ''] = /^(openai|anthropic|google)\/(.+)$/.exec(name) ?? [];
  if (isProvider(prefix) && isKnown(known, prefix)) return hosted(prefix, rest);
  // A server of many makers' models names them so, too.
  if (known.openai.hasAddress) return hosted('openai', name);
  if (isProvider(prefix)) {
    throw invalid(
      `${variable} is "${name}", but ${keyVariables[prefix]} is not set. Set it, or unset ${variable}.`,
    );
  }
  if (known.openai.hasKey && !name.includes('/')) return hosted('openai', name);
  throw invalid(`${variable} is "${name}", but nothing says where it is. ${whatToSet(name, known)}`);
}

function whatToSet(name: string, known: KnownProviders): string {
  const other = (['anthropic', 'google'] as const).find((provider) => known[provider].hasKey);
  if (other && !name.includes('/'))
    return `Set it to ${other}/${name}, or set OPENAI_BASE_URL to a server that has it.`;
  return 'Set it to openai/NAME, anthropic/NAME or google/NAME with the key of that provider, or set OPENAI_BASE_URL to a server that has it.';
}

function isKnown(known: KnownProviders, provider: ProviderName): boolean {
  return known[provider].hasKey || known[provider].hasAddress;
}

function isProvider(text: string): text is ProviderName {
  return Object.hasOwn(defaultNames, text);
}

function hosted(provider: ProviderName, modelName: string): ModelPlace {
  return { kind: 'hosted', provider, modelName };
}

function invalid(message: string): AgentError {
  return new AgentError('model_settings_invalid', message);
}
