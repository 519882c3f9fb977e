import { isThing } from '../language/synonyms.ts';
import { isPlural } from '../language/words.ts';

const links = 'on|to|for|under|in|at|with|about|of|beneath|from';
const deeds =
  'left|leave|written|write|wrote|made|make|put|posted|post|added|add|given|give|placed|place|stored|store|saved|save|kept|keep|recorded|record|noted|note|set|defined|define|applied|apply|attached|attach|uploaded|upload|created|create|filed|assigned|listed|available|present|found|used|visible|registered|hung|published|publish|edited|updated|modified|changed';
const often = '(?:\\s+(?:already|currently|ever|yet|now|still|recently|actually|really|also))?';
const some = '(?:any|some|an|a|the|other|more)';
const plainThing = '(?<thing>[^"“”‘’\'.?!]{2,60}?)';
const owned = `(?<link>${links})\\s+(?<owner>.+)$`;

const wordings: readonly RegExp[] = [
  // `has anyone left a comment on X`, `did somebody write comments on X`
  new RegExp(
    `^(?:has|have|had|did|does|do)\\s+(?:anyone|anybody|someone|somebody|people|they|we|any \\p{L}+)${often}\\s+(?:${deeds})(?: down)?\\s+(?:${some}\\s+)?${plainThing}\\s+${owned}`,
    'iu',
  ),
  // `are any properties stored on X`, `is there anything attached to X`
  new RegExp(
    `^(?:are|is|were|was)(?:\\s+there)?${often}\\s+(?:${some}\\s+)?${plainThing}${often}\\s+(?:${deeds})\\s+${owned}`,
    'iu',
  ),
  // `which labels are currently attached to X`, `what properties have been set on X`
  new RegExp(
    `^(?:(?<which>which|what)|how many|show(?: me)?(?: which| what)?)\\s+${plainThing}\\s+(?:are|is|were|was|(?:have|has) been|did \\p{L}+|(?:have|has) \\p{L}+)${often}\\s+(?:${deeds})\\s+${owned}`,
    'iu',
  ),
];

// `who is Jane Doe?`: written as a name, and no office that somebody holds.
const whoIs = /^[Ww]ho(?:['’]s| is) (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})[\s?]*$/u;

/**
 * What is asked of a thing in words that say no more than that it is there, as something to show: `has anyone left a
 * comment on X` as `show the comment on X`. Undefined where nothing is asked so.
 */
export function askedPlainly(request: string): string | undefined {
  const said = wordings.map((pattern) => pattern.exec(request)?.groups).find((found) => found);
  const { thing, link, owner, which } = said ?? {};
  if (!thing || !link || !owner) return undefined;
  const place = ['of', 'in', 'from'].includes(link.toLowerCase()) ? link.toLowerCase() : 'on';
  return `show the ${which === undefined ? thing : ofAny(thing)} ${place} ${owner}`;
}

// `which post did we publish in X?`: any that there are.
function ofAny(thing: string): string {
  const last = thing.split(' ').at(-1) ?? '';
  return isThing(last) && !isPlural(last) ? `${thing}s` : thing;
}

const needed =
  /^(?:(?:i|we)(?:['’]d like| would like| need| want| require)|i['’]m (?:interested in|looking for)|(?:need|needed|wanted):?)(?: to (?:have|see|get))? (?<what>(?:the|all|every)(?: the)? [\p{Ll}\s]{3,40}? of (?!it\b).+)$/iu;

// `I need Sam Lee's email address, can you look him up?`
const person = '\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,2}';
const personsData = new RegExp(
  `^(?:(?:i|we)(?:['’]d like| would like| need| want| require)|i['’]m looking for|what(?:['’]s| is)|find|get|show|give)(?: me)?(?: to (?:have|see|get|know))? (?:(?<owner>${person})['’]s? (?<what>e-?mail(?: address)?|account(?: id)?|user account)|the (?<other>e-?mail(?: address)?|account(?: id)?|user account) of (?<who>${person}))(?=[\\s.,?!]|$)`,
  'u',
);
const changing = /\b(?:to|with|called|named|titled|as|\p{L}{3,}ed)\b/iu;

const looking = /^(?:i|we)(?:['’]m|['’]re| am| are) (?:currently )?(?:looking|searching) for /i;
const whereFound =
  /^(find .+?)[.!?]\s+where (?:can|do|could|should|might) (?:i|we|one) find (?:it|that|this|them|one)\b[\s.!?]*$/i;

/** What somebody says to need of a thing that there is, as something to show: `I need the description of the space X`. */
export function asShown(request: string): string {
  const name = whoIs.exec(request)?.groups?.name;
  if (name !== undefined) return `find the user ${name}`;
  const data = personsData.exec(withoutCapital(request))?.groups;
  if (data !== undefined) return `show the ${data.what ?? data.other} of ${data.owner ?? data.who}`;
  const sought = request.replace(looking, 'find ').replace(whereFound, '$1');
  if (sought !== request) return sought;
  const what = needed.exec(request)?.groups?.what;
  const plain = what?.replace(/["“][^"”]*["”]/g, '') ?? '';
  return what === undefined || changing.test(plain) ? request : `show ${what}`;
}

function withoutCapital(request: string): string {
  return request.charAt(0).toLowerCase() + request.slice(1);
}

const idle = new Set(
  (
    'anyone anybody someone somebody people left leave written write made put exist exists existing stored saved kept ' +
    'defined recorded currently presently already actually really possibly maybe perhaps got have had available present ' +
    "we've they've i've there's certain particular specific perform please exactly given"
  ).split(' '),
);

/** Whether a word of a question says no more than that something is there, or that somebody made it. */
export function isIdle(word: string): boolean {
  return idle.has(word);
}

const tail =
  /[\s,]+(?:(?:that |which )?(?:we|you|they|i)(?:['’]ve| have| do have)(?: got)?|(?:that |which )?(?:currently |already )?exists?|(?:that |which )?(?:are|is) (?:available|in (?:use|place)|around)|(?:that |which )there (?:are|is)|(?:that |which )(?:we|you|i) (?:can see|know of|can find|are using|use)|can (?:be|i) (?:found|find|seen|see)(?: here)?|at all|currently|at present|presently|by now|nowadays|as of (?:now|today)|now|today|in total|altogether|overall|in there)(?=[\s.!?]*$)/i;

const counted =
  /^(how many [^"“]*?)\s+(?:in total|in all|altogether|overall|all in all|exactly|actually|currently)\b/i;

/** What is asked or is to be shown without the words at its end that say no more than that it is there: `every post we've got`. */
export function withoutBeingThere(request: string): string {
  const bare = request.replace(counted, '$1').replace(tail, '');
  // `which labels exist` asks for them all.
  const plain =
    bare !== request && /^(?:which|what) \p{L}+s[\s?.!]*$/iu.test(bare)
      ? `${bare.replace(/[\s?.!]+$/, '')} are there`
      : bare;
  return plain.trim().split(/\s+/).length < 2 ? request : plain;
}
