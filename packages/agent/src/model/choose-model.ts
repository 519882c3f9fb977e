import { AgentError } from '../agent-error.ts';
import type { AgentModel } from './agent-model.ts';
import { anthropic } from './anthropic.ts';
import { builtInPlanner, plannerAsFallback } from './built-in-planner.ts';
import type { Candidate } from './candidate.ts';
import { google } from './google.ts';
import {
  defaultPlace,
  type KnownProviders,
  type ModelPlace,
  type ProviderName,
  placeOf,
} from './model-names.ts';
import { modelOf } from './model-of.ts';
import { openAiCompatible } from './openai-compatible.ts';
import type { ServedModel } from './served-model.ts';

/** A key, and an address other than the provider's own. An empty text counts as absent. */
export interface ProviderAccount {
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** The settings that choose a model. An empty text counts as absent. */
export interface ModelSettings extends ProviderAccount {
  /** `OPENAI_API_KEY` */
  readonly apiKey?: string | undefined;
  /** `OPENAI_BASE_URL`: of any server that speaks OpenAI's chat completions, `/v1` included. */
  readonly baseUrl?: string | undefined;
  /** `ANTHROPIC_API_KEY`, `ANTHROPIC_BASE_URL` */
  readonly anthropic?: ProviderAccount | undefined;
  /** `GOOGLE_GENERATIVE_AI_API_KEY`, `GOOGLE_GENERATIVE_AI_BASE_URL` */
  readonly google?: ProviderAccount | undefined;
  /** `TRIBUTARY_MODEL`: `anthropic/NAME`, `google/NAME`, `openai/NAME`, `planner`, or a name at `OPENAI_BASE_URL`. */
  readonly modelName?: string | undefined;
  /** `TRIBUTARY_FALLBACK_MODEL`: what answers where the model cannot; named in the same way. */
  readonly fallbackName?: string | undefined;
  /** `TRIBUTARY_MODEL_TIMEOUT`: how long nothing may come from a model. */
  readonly patienceMilliseconds?: number | undefined;
  /** `TRIBUTARY_CONTEXT_TOKENS`: how much of a conversation a model is shown, at most. */
  readonly contextTokens?: number | undefined;
}

// Large models on small machines think for minutes before their first word.
const usualPatienceMilliseconds = 180_000;

/** What nearly every model reads, and reads well; more costs more and is slower with each step. */
const usualContextTokens = 32_000;

const providers: Readonly<
  Record<
    ProviderName,
    {
      readonly create: (model: ServedModel) => Candidate;
      readonly baseUrl: string;
      readonly variable: string;
      /** What its paths begin with, where an address says nothing of it. */
      readonly version: string;
    }
  >
> = {
  openai: {
    create: openAiCompatible,
    baseUrl: 'https://api.openai.com/v1',
    variable: 'OPENAI_BASE_URL',
    version: '/',
  },
  anthropic: {
    create: anthropic,
    baseUrl: 'https://api.anthropic.com/v1',
    variable: 'ANTHROPIC_BASE_URL',
    version: '/v1',
  },
  google: {
    create: google,
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    variable: 'GOOGLE_GENERATIVE_AI_BASE_URL',
    version: '/v1beta',
  },
};

/**
 * The model that the settings name, and what takes over where it cannot answer. Where only a key or an address is
 * given, that provider's usual model; with none of it, the built-in planner.
 *
 * @throws AgentError `model_settings_invalid` for an address that is none, or a model name with nowhere to find it
 */
export function chooseModel(settings: ModelSettings): AgentModel {
  const { modelName, fallbackName } = settings;
  const known = knownProviders(settings);
  const place = modelName ? placeOf(modelName, 'TRIBUTARY_MODEL', known) : defaultPlace(known);
  const fallback = fallbackName ? placeOf(fallbackName, 'TRIBUTARY_FALLBACK_MODEL', known) : undefined;
  if (place.kind === 'planner') return builtInPlanner();
  const first = candidateAt(place, settings);
  const candidates = fallback ? ([first, candidateAt(fallback, settings)] as const) : ([first] as const);
  return modelOf(candidates, settings.contextTokens ?? usualContextTokens);
}

function candidateAt(place: ModelPlace, settings: ModelSettings): Candidate {
  if (place.kind === 'planner') return plannerAsFallback();
  const { provider, modelName } = place;
  const { apiKey, baseUrl } = accountAt(provider, settings);
  return providers[provider].create({
    apiKey: apiKey || undefined,
    baseUrl: addressOf(provider, baseUrl || undefined),
    modelName,
    patienceMilliseconds: settings.patienceMilliseconds ?? usualPatienceMilliseconds,
    contextTokens: settings.contextTokens ?? usualContextTokens,
  });
}

function knownProviders(settings: ModelSettings): KnownProviders {
  const known = (provider: ProviderName) => {
    const { apiKey, baseUrl } = accountAt(provider, settings);
    return { hasKey: Boolean(apiKey), hasAddress: Boolean(baseUrl) };
  };
  return { openai: known('openai'), anthropic: known('anthropic'), google: known('google') };
}

function accountAt(provider: ProviderName, settings: ModelSettings): ProviderAccount {
  return (provider === 'openai' ? settings : settings[provider]) ?? {};
}

function addressOf(provider: ProviderName, given: string | undefined): URL {
  const { baseUrl, variable, version } = providers[provider];
  const url = URL.parse(given ?? baseUrl);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new AgentError(
      'model_settings_invalid',
      `${variable} is "${given}". It must be an http or https address, such as http://127.0.0.1:11434/v1.`,
    );
  }
  // Their own libraries take the address without it.
  if (url.pathname === '/') url.pathname = version;
  return url;
}
