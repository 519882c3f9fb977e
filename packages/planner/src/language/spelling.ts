// What people mistype: words that requests are made of, in the forms in which they are said.
const known = new Set(
  (
    'create delete remove rename update change search find show list open read restore publish write label move copy ' +
    'upload download attach comment append replace archive undo pages page space spaces labels comments version versions ' +
    'attachment attachments blogpost whiteboard property properties children history title called named restrictions'
  ).split(' '),
);
// Too short to be told from other words by their letters, or mistyped at the end.
const usual: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  creat: 'create',
  crate: 'create',
  delet: 'delete',
  updat: 'update',
  renam: 'rename',
  pag: 'page',
  pgae: 'page',
  wich: 'which',
  whcih: 'which',
  wiht: 'with',
  udner: 'under',
  thier: 'their',
};
const shortest = 4;

/** The word that was meant where two neighbouring letters changed places, or one is doubled or missing inside. */
export function respelled(word: string): string {
  const before = respellings.get(word);
  if (before !== undefined) return before;
  const meant = respell(word);
  if (respellings.size >= mostRespellings) respellings.clear();
  respellings.set(word, meant);
  return meant;
}

/** The same words are read again for every step of a conversation. */
const respellings = new Map<string, string>();
const mostRespellings = 20_000;

function respell(word: string): string {
  const common = usual[word];
  if (common !== undefined) return common;
  if (word.length < shortest || known.has(word) || !/^\p{Ll}+$/u.test(word)) return word;
  const meant = [...known].filter((candidate) => isSlip(word, candidate));
  return meant.length === 1 ? (meant[0] ?? word) : word;
}

function isSlip(said: string, meant: string): boolean {
  if (said.length === meant.length) return isSwapped(said, meant);
  const [long, short] = said.length > meant.length ? [said, meant] : [meant, said];
  // Short words differ by one letter and mean something else: `pace`, `space`.
  if (long.length - short.length !== 1 || short.length < 5 || said[0] !== meant[0]) return false;
  if (said.at(-1) !== meant.at(-1)) return false;
  return [...long].some((_letter, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function isSwapped(said: string, meant: string): boolean {
  const at = [...said].findIndex((letter, index) => letter !== meant[index]);
  return (
    at >= 0 && said === `${meant.slice(0, at)}${meant[at + 1] ?? ''}${meant[at] ?? ''}${meant.slice(at + 2)}`
  );
}
