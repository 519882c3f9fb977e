/** An item of a batch, as far as it matters whether it can run beside the others. */
export interface BatchItem {
  readonly tool_slug: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/**
 * Why an item cannot run beside the others of its batch: it holds a place for what one of them will answer, and all
 * run at the same time, so it would be sent as it stands.
 *
 * An item by itself depends on nothing: what looks like a place there is its text.
 *
 * @returns a sentence that says where, and what to do instead; nothing where all is well
 */
export function findDependence(item: BatchItem, others: readonly BatchItem[]): string | undefined {
  if (others.length === 0) return undefined;
  const slugs = others.map(({ tool_slug: slug }) => slug.toUpperCase());
  const found = firstText(item.arguments, 'arguments', (text) => isPlaceForAnswer(text, slugs));
  if (found === undefined) return undefined;
  const shown = found.text.length <= mostShown ? found.text : `${found.text.slice(0, mostShown)}…`;
  return (
    `${item.tool_slug} was not run: its ${found.place} is ${JSON.stringify(shown)}, and the items of one call cannot ` +
    'use each other’s answers, since they run at the same time. Send it in a call of its own when the answer is here, ' +
    'with the value in that place.'
  );
}

const mostShown = 80;

/** `{{…}}`, `{…}` after a dollar sign, and `<…>` that is no tag. */
const places = /\{\{([^{}]+)\}\}|\$\{([^{}]+)\}|<([^<>/="]+)>/g;

/** `results[0].id`, `step 1`, `$tools.0.data`, `previous response`: words for what another item gives. */
const namesAnswer =
  /\b(?:steps?|results?|outputs?|responses?|answers?|items?|tools?|calls?)[ _.[(#]*\d|\b(?:previous|prior|above|earlier)[ _.]|\bfrom[ _](?:step|the|result|item|tool|call)/i;

/** `page_id`, `ID of the new page`, `NEW_PAGE_KEY`: words for a value that is not known yet. */
const namesValue =
  /(?:^|[ _-])(?:id|ids|key|url|link)$|^(?:the[ _-])?(?:new[ _-])?(?:id|key|url|link)[ _-](?:of|from)[ _-]/i;

function isPlaceForAnswer(text: string, slugs: readonly string[]): boolean {
  const whole = text.trim();
  if (/^\$(?:steps?|results?|outputs?|responses?|tools?|items?)?[[.]?\d+[\].]/i.test(whole)) return true;
  return [...whole.matchAll(places)].some(([place, mustache, dollar, angle]) => {
    const inside = mustache ?? dollar ?? angle ?? '';
    if (namesAnswer.test(inside) || slugs.some((slug) => inside.toUpperCase().includes(slug))) return true;
    return place === whole && (mustache !== undefined || dollar !== undefined || namesValue.test(inside));
  });
}

interface FoundText {
  /** `arguments.labels[0]`. */
  readonly place: string;
  readonly text: string;
}

function firstText(
  value: unknown,
  place: string,
  isSought: (text: string) => boolean,
): FoundText | undefined {
  if (typeof value === 'string') return isSought(value) ? { place, text: value } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    const found = firstText(inner, isList ? `${place}[${name}]` : `${place}.${name}`, isSought);
    if (found) return found;
  }
  return undefined;
}
