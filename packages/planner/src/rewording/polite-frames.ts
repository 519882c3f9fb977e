import { Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { verbOfParticiple } from '../language/verb-forms.ts';

const time = '(?:minute|moment|second|chance|time)';
const favour = '(?:favou?r|thing|request|question|ask|one|note)';
const you = '(?:you|we|someone|somebody)';
const able = '(?:(?:could|can|would|will|might|may)\\s+)?(?:please\\s+|kindly\\s+)?';

// `a quick one:`, `when you have a minute,`: what stands before a mark and asks for nothing.
const beforeMark = new RegExp(
  `^(?:fyi|btw|by the way|asap|urgent(?:ly)?|no rush(?:,? but)?|(?:an?|one|just an?|another)?\\s*(?:quick|small|little|short|last|more|tiny|further|other)\\s+${favour}(?: for you)?|(?:i have )?an? (?:request|favou?r|question)(?: (?:for|to) you)?|if (?:it['’]s |it is )?(?:possible|ok|okay|at all possible)|if you (?:don['’]t mind|can|could|like|please|would|may|have (?:an?|the) ${time})|when(?:ever)? (?:you (?:can|have (?:an?|the) ${time}|get (?:an?|the) ${time}|find (?:an?|the) ${time})|possible)|(?:could|can|would) you do (?:me|us) an? (?:\\p{L}+ )?favou?r|do (?:me|us) an? (?:\\p{L}+ )?favou?r|at your convenience|as (?:discussed|agreed|requested|promised|planned|mentioned|announced|usual|always|decided|we said|i said)(?: (?:yesterday|today|before|earlier|last week|in the meeting|with \\p{L}+))?|to be (?:safe|clear|sure)|unfortunately|luckily|basically|honestly|first(?: of all| things first)?|ps|p\\.s|note|reminder|task|todo|request)(?:\\s+(?:pls|please))?\\s*[,:;.!?–—-]+\\s*(?=\\S)`,
  'iu',
);

// `would it be possible to`, `I'd be grateful if you could`, `could I ask you to`
const frames: readonly (readonly [RegExp, string])[] = [
  [beforeMark, ''],
  [
    /^(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Oo]k|[Oo]kay|[Gg]ood (?:morning|afternoon|evening)|[Mm]orning)(?:\s+(?:there|my|again))?\s+(?:\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?|tributary|assistant|bot|buddy|friend|team|all|everyone|everybody|folks|guys|dear)\s*[,!.:;–—-]+\s*(?=\S)/u,
    '',
  ],
  [/^(?:tributary|assistant|bot|dear (?:bot|assistant))\s*[,!:–—-]+\s*(?=\S)/i, ''],
  [
    /^(?:would|could|might) it (?:perhaps |maybe )?be (?:possible|ok|okay|fine|alright|all right|feasible|doable|too much trouble)(?: for (?:you|us|me))? to\s+/i,
    '',
  ],
  [/^is it (?:possible|ok|okay|alright)(?: for (?:you|us|me))? to\s+/i, ''],
  [
    new RegExp(
      `^(?:would|could) it be (?:possible|ok|okay|fine|alright|all right) (?:that|if) ${you}\\s+${able}`,
      'i',
    ),
    '',
  ],
  [
    new RegExp(
      `^(?:i|we)(?:['’]d| would| will|['’]ll)? (?:be )?(?:very |really |so |most |much |truly |extremely )*(?:grateful|glad|happy|thankful|pleased|delighted|obliged|appreciate it|love it|like it|thrilled) if ${you}\\s+${able}`,
      'i',
    ),
    '',
  ],
  [
    new RegExp(
      `^(?:it|that)(?:['’]d| would| will) (?:really |be )?(?:help|useful|kind|good of you|of (?:great )?help|perfect|helpful|great|nice|good|lovely|wonderful|fantastic|awesome|super|cool|ideal|best)(?: of you)?(?: (?:me|us))?(?: (?:a lot|a bit|greatly|so much|very much))? if ${you}\\s+${able}`,
      'i',
    ),
    '',
  ],
  [
    /^(?:could|can|may|might) (?:i|we) (?:please |kindly |just |maybe )*(?:ask|trouble|bother|get|beg|request) you to\s+/i,
    '',
  ],
  [/^(?:i|we)(?:['’]d| would) (?:like|want|love) to (?:ask|request) you to\s+/i, ''],
  [/^(?:i|we) (?:kindly )?(?:ask|request|beg) you to\s+/i, ''],
  [/^(?:could|can|may|might) (?:i|we) (?:please |kindly )?(?:ask (?:you )?for|request)\s+(?=\S+ )/i, 'need '],
  [/^(?:i|we)(?:['’]d| would) (?:like|want|love) to (?:ask (?:you )?for|request)\s+(?=\S+ )/i, 'need '],
  [/^(?:do|doing) (?:me|us) an? (?:\p{L}+ )?favou?r\s*(?:and|by)?\s+(?=\S)/iu, ''],
  [/^(?:btw|fyi|by the way)\s+(?=\S)/i, ''],
  [/^(?:can|could|would|will) (?:u|ya)\s+/i, 'could you '],
  [
    /^(?:(?:i['’]?m )?(?:so |very )?sorry|apologies|excuse me|pardon)(?: (?:to (?:bother|disturb|interrupt|trouble) you|for (?:the )?(?:bother|trouble|interruption|disturbance|bothering you|asking))?(?: again)?)?\s*[,.!;–—-]*\s*(?:but\s+)?(?=\S)/i,
    '',
  ],
  [
    /^(?:i )?(?:hope|trust) (?:you|all|everything|this)(?:['’]re|['’]s)? [^.!?,;"“]{2,50}?[.!,;:)–—-]+\s*(?=\S)/i,
    '',
  ],
  [
    /^(?:guten (?:morgen|tag|abend)|moin|hallo|servus|bonjour|salut|hola|ciao|ahoj|namaste|gr(?:ü|ue)(?:ß|ss)e)(?:\s+(?:there|all|tributary|zusammen))?\s*[,.!]+\s*(?=\S)/i,
    '',
  ],
  [/^(?:is there )?any (?:way|chance) (?:that )?(?:you|we|i) (?:could|can|might)\s+/i, ''],
  [/^is there (?:a|any) (?:way|chance|possibility) (?:to|for you to|of you)\s+/i, ''],
  [
    /^(?:i think |maybe |perhaps )?(?:it|that)(?:['’]d| would| might) be (?:good|nice|great|useful|helpful|lovely|handy|cool|best|better) to (?:have|get)\s+(?=an? )/i,
    'need ',
  ],
  [/^be so (?:kind|good|nice)(?: as)?(?: to| and)\s+/i, ''],
  [/^(?:i|we)(?:['’]ve| have)? (?:been|was|were|got) (?:asked|told|reminded|instructed) to\s+/i, ''],
];

/** A request without the polite words that lead to it: `I'd be grateful if you could delete X` as `delete X`. */
export function withoutFrame(request: string): string {
  const plain = frames.reduce((text, [pattern, instead]) => text.replace(pattern, instead), request);
  return withoutMessenger(wishing.test(request) ? inPlainForm(plain) : plain);
}

const wishing = /\bif (?:you|we|someone|somebody) \p{L}+ed\b/iu;

// `I would appreciate it if you added X`
function inPlainForm(request: string): string {
  return request.replace(/^\p{L}+ed(?= )/iu, (past) => verbOfParticiple(past.toLowerCase()) ?? past);
}

const passedOn =
  /^(?<who>(?:[\p{L}’'.-]+\s+){1,4}?)(?:has |have |just |had |also |kindly |again )*(?:(?:asked|told|reminded|wants|wanted|needs|needed|expects|begged|requested|asks|would like|['’]d like|want|need|instructed) (?:me|us|you) to|(?<wish>(?:asked|asks|is asking|was asking)(?: me| us)? for (?=an? )|(?:wants|would like|['’]d like|wanted) (?:to have )?(?=an? ))|(?<done>(?:wants|would like|wanted) (?=(?:the|our|my|this|that|["“'‘]|\p{Lu}))))\s*/iu;

// `Jane asked me to delete X`: who asked for it says nothing about what is to be done.
function withoutMessenger(request: string): string {
  const found = passedOn.exec(request);
  const said = new Said(found?.groups?.who ?? '');
  if (!found || isActionWord(said.word(0)) || said.find(0, (word) => words.has(word)) >= 0) return request;
  const rest = request.slice(found[0].length);
  const { wish, done } = found.groups ?? {};
  if (done !== undefined) return speakers.has(said.word(0)) ? request : `want ${rest}`;
  return wish === undefined ? rest : speakers.has(said.word(0)) ? request : `need ${rest}`;
}

const speakers = new Set(['i', 'we', 'you']);
const words = new Set(
  'what which who whom whose when where why how if does did comment says saying'.split(' '),
);
