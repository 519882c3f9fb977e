import type { DownloadedFile } from '@tributary/toolkit';

// What holds text though it is not called so.
const textTypes =
  /^(?:text\/|application\/(?:json|xml|javascript|ecmascript|sql|toml|yaml|x-yaml|x-sh|x-ndjson)$)|\+(?:json|xml|yaml)$/;
// What Confluence calls a file of which it knows nothing.
const unknownType = 'application/octet-stream';

/** The text of a file that holds text, in whichever encoding it is; `null` for pictures, archives and the like. */
export function textOfFile({ bytes, mediaType }: DownloadedFile): string | null {
  const isText = textTypes.test(mediaType);
  if (!isText && mediaType !== unknownType) return null;
  const text = decodeMarked(bytes) ?? decodeUtf8(bytes);
  if (text !== null && !text.includes('\0')) return text;
  return isText ? new TextDecoder('windows-1252').decode(bytes) : null;
}

// Text of two bytes a letter begins with a mark that tells their order.
function decodeMarked(bytes: Uint8Array): string | null {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
