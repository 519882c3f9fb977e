import type { Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { otherToolkits } from '../discovery/unknown-toolkit.ts';
import { ApiError } from './api-error.ts';

/**
 * The toolkit that a request names.
 *
 * @throws ApiError 404 that says which there are
 */
export function requireToolkit(slug: string, catalogue: Catalogue): Toolkit {
  const toolkit = catalogue.findToolkit(slug);
  if (toolkit) return toolkit;
  throw new ApiError({
    status: 404,
    message: `There is no toolkit ${slug}.`,
    suggestedFix: otherToolkits(slug, catalogue),
  });
}
