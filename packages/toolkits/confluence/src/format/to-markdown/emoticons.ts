import type { Element } from 'domhandler';

// Confluence's names from before there were emoji.
const characters: Readonly<Record<string, string>> = {
  smile: '🙂',
  sad: '🙁',
  cheeky: '😛',
  laugh: '😀',
  wink: '😉',
  'thumbs-up': '👍',
  'thumbs-down': '👎',
  information: 'ℹ️',
  tick: '✅',
  cross: '❌',
  warning: '⚠️',
  plus: '➕',
  minus: '➖',
  question: '❓',
  'light-on': '💡',
  'light-off': '🔅',
  'yellow-star': '⭐',
  'red-star': '⭐',
  'green-star': '⭐',
  'blue-star': '⭐',
  heart: '❤️',
  'broken-heart': '💔',
};

/** An emoticon as the characters that it shows; one that only this site has, by its name. */
export function emoticonText({ attribs }: Element): string {
  const {
    'ac:emoji-fallback': fallback,
    'ac:emoji-shortname': shortName,
    'ac:name': name = 'emoji',
  } = attribs;
  const known = Object.hasOwn(characters, name) ? characters[name] : undefined;
  return fallback ?? shortName ?? known ?? `:${name}:`;
}
