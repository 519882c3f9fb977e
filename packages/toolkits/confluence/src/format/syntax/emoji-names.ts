import { nameToEmoji } from 'gemoji';

/** Whether `:name:` is an emoji, by GitHub's names. */
export function isEmojiName(name: string): boolean {
  return Object.hasOwn(nameToEmoji, name);
}

/** The characters of a named emoji. */
export function emojiCharacters(name: string): string | undefined {
  return isEmojiName(name) ? nameToEmoji[name] : undefined;
}
