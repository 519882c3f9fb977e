import { xmlElement } from '../storage-format/xml.ts';
import { attachedFile } from './links.ts';

const attributes = ['width', 'height', 'align', 'alt', 'title', 'border'];
const image =
  /!(?<source>[^\s!|[\]{}][^!|\n]{0,300}\.[^!|\n]{1,20}|https?:[^\s!|]{1,2000})(?:\|(?<settings>[^!\n]{0,1000}))?!/y;

/** The picture at `position`, an attached file or an address with settings: `!plan.png|width=300,thumbnail!`. */
export function imageAt(
  text: string,
  position: number,
): { readonly storage: string; readonly end: number } | undefined {
  image.lastIndex = position;
  const { source, settings = '' } = image.exec(text)?.groups ?? {};
  if (source === undefined) return undefined;
  const end = image.lastIndex;
  return { storage: xmlElement('ac:image', readSettings(settings), resourceOf(source)), end };
}

function resourceOf(source: string): string {
  if (/^https?:/.test(source)) return xmlElement('ri:url', { 'ri:value': source });
  const at = source.lastIndexOf('^');
  return attachedFile(source.slice(at + 1), at > 0 ? source.slice(0, at) : undefined);
}

function readSettings(settings: string): Record<string, string> {
  const read: Record<string, string> = {};
  for (const setting of settings.split(/[,|]/)) {
    const [name = '', value = 'true'] = setting
      .split('=')
      .map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
    if (attributes.includes(name) || name === 'thumbnail') read[`ac:${name}`] = value;
  }
  return read;
}
