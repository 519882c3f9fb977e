import type { AuthField } from '@tributary/toolkit';
import type { Context } from 'hono';
import { ConnectionRefusal } from '../../connections/connection-refusal.ts';
import type { RouterEnvironment } from '../environment.ts';
import { answerLogin } from './answer-login.ts';
import { ensureBrowserSecret, formProof } from './browser-secret.ts';
import type { ConnectServices } from './connect-services.ts';
import type { FoundLink } from './find-link.ts';
import { linkPage, type Problem } from './link-page.ts';
import { sendPage } from './page.ts';
import { whatIsAsked } from './what-is-asked.ts';

/** Tries out what was entered, and connects the account if the service takes it; else asks again, keeping nothing. */
export async function enterCredentials(
  context: Context<RouterEnvironment>,
  found: FoundLink,
  form: URLSearchParams,
  services: ConnectServices,
): Promise<Response> {
  const { link, place } = found;
  const values = valuesOf(form, place.scheme.fields);
  const tried = await tryOut(found, values, services);
  if ('words' in tried) {
    const asked = await whatIsAsked(found, services);
    const proof = formProof(ensureBrowserSecret(context), found.name);
    const now = services.clock();
    const origin = context.get('origin');
    return sendPage(
      context,
      linkPage({ ...found, proof, asked, now, origin, entered: values, problem: tried }),
    );
  }
  const { scheme, allowPrivateAddress } = tried.connection;
  const credentials = { scheme: scheme.name, values, allowPrivateAddress, expiresAt: null };
  const ending = await services.connectLinks.finish(link, credentials);
  return answerLogin(
    context,
    ending.status === 'connected'
      ? { kind: 'connected', link }
      : { kind: 'verifying', link, sessionUri: ending.sessionUri },
  );
}

async function tryOut(
  { link, place }: FoundLink,
  values: Readonly<Record<string, string>>,
  { connectLinks, identify }: ConnectServices,
) {
  try {
    const connection = await connectLinks.tryOut(link, place, values);
    const identification = await identify(connection);
    if (identification.finding === 'accepted') return { connection };
    return problemOf(place.toolkit.name, identification);
  } catch (error) {
    if (error instanceof ConnectionRefusal) return { words: error.message } satisfies Problem;
    throw error;
  }
}

function problemOf(
  name: string,
  { finding, reason }: { readonly finding: 'refused' | 'unclear'; readonly reason: string },
): Problem {
  const words =
    finding === 'refused'
      ? `${name} does not take this. Nothing was kept; correct it and try again.`
      : `${name} could not be asked whether this is right. Nothing was kept; check it or try again later.`;
  return { words, quote: reason };
}

/** What was entered, by field; a field that was left empty says nothing. */
function valuesOf(form: URLSearchParams, fields: readonly AuthField[]): Readonly<Record<string, string>> {
  const entered = fields.map(({ name }) => [name, form.get(`field.${name}`)?.trim() ?? ''] as const);
  return Object.fromEntries(entered.filter(([, value]) => value !== ''));
}
