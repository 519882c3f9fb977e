import { ToolError } from '@tributary/toolkit';
import { sizeInWords } from './file-words.ts';
import { mediaTypeByName } from './media-type.ts';

/** A file to be put on a page. */
export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
  /** Size in bytes. */
  readonly size: number;
  /** What is said about it. */
  readonly comment: string | null;
}

/** A file as callers send it: its text, or its bytes in Base64. */
export interface SentFile {
  readonly fileName: string;
  readonly text?: string | null | undefined;
  readonly base64?: string | null | undefined;
  readonly mediaType?: string | null | undefined;
  readonly comment?: string | null | undefined;
}

// A call has to fit into one request to the router, and Base64 makes three bytes four.
const mostBytes = 3_000_000;

/** Reads a file as callers send it. @throws ToolError `invalid_input` that says what to send instead */
export function readSentFile({ fileName, text, base64, mediaType, comment }: SentFile): FileToSend {
  if (typeof text === 'string' && typeof base64 === 'string') {
    throw refused('Both text and base64 were sent. Send the one that is the file.');
  }
  const encoded = typeof text === 'string' ? Buffer.from(text, 'utf8').toString('base64') : compacted(base64);
  if (encoded === null) throw refused('The file is missing. Send its text, or its bytes as base64.');
  const size = Buffer.byteLength(encoded, 'base64');
  if (size > mostBytes) {
    throw refused(
      `The file has ${sizeInWords(size)}; at most ${sizeInWords(mostBytes)} can be sent. Attach it in a browser.`,
    );
  }
  const name = checkedName(fileName);
  const usual = typeof text === 'string' ? 'text/plain' : 'application/octet-stream';
  return {
    name,
    mediaType: mediaType ?? mediaTypeByName(name) ?? usual,
    base64: encoded,
    size,
    comment: comment || null,
  };
}

// Addresses of files in pages put `data:image/png;base64,` in front; letters of the other alphabet of Base64 are taken too.
function compacted(base64: string | null | undefined): string | null {
  if (base64 === null || base64 === undefined) return null;
  const letters = base64
    .replace(/^data:[^,]*,/, '')
    .replace(/\s+/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(letters) && letters.replace(/=+$/, '').length % 4 !== 1) return letters;
  throw refused('base64 is not Base64. Send a text as text instead.');
}

function checkedName(fileName: string): string {
  const name = fileName.trim();
  if (name !== '' && name.length <= 255 && !/[/\\\p{Cc}]/u.test(name)) return name;
  throw refused(`“${name}” cannot be a file name. Send 1 to 255 characters without / and \\.`);
}

function refused(message: string): ToolError {
  return new ToolError({ code: 'invalid_input', message });
}
