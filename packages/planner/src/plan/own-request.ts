import { answerParts } from '../ask/answer-parts.ts';
import { namedAnswer } from '../ask/named-answer.ts';
import { fieldsToAsk } from '../ask/question.ts';
import { toldAnswer } from '../ask/told-answer.ts';
import type { Choice } from '../choose/choose-tool.ts';
import type { Memory, Pending } from '../conversation/memory.ts';
import type { Turn } from '../conversation/turns.ts';
import { type Action, openFields } from '../fill/action.ts';
import { isActionWord } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import { withoutCourtesy } from '../rewording/requests.ts';
import { readSearchAnswer } from '../tools/search-answer.ts';
import { readRequests } from './read-requests.ts';
import { type SearchDecision, searchFor } from './search.ts';

type Asked = Extract<Pending, { readonly kind: 'fields' }>;

/** What a message that may be a request by itself is to a question of ours. */
export type OwnRequest =
  /** It has to be searched for first. */
  | SearchDecision
  | { readonly kind: 'own' }
  /** The request that was asked about, said again with what it lacked. */
  | { readonly kind: 'same'; readonly action: Action };

/** A request that leaves more than this unexplained may be the words that were asked for. */
const wellRead = 0.7;

/**
 * Whether a message is a request by itself and no answer: it begins as one, and a tool reads it well and lacks nothing.
 * Where words of one's own were asked for it must also say what kind of thing it is about, as a title may begin with a
 * verb. Undefined where it may be an answer.
 */
export function ownRequest(
  requests: readonly string[],
  { request, steps }: Turn,
  memory: Memory,
  pending: Asked,
): OwnRequest | undefined {
  const [first] = requests;
  const asked = pending.actions[pending.about];
  const isAnswer = isTold(request, pending);
  if (first === undefined || !asked || isAnswer || !mayBeOwn(first, pending)) return undefined;
  const search = steps.find(({ tool }) => tool === 'search');
  if (!search) return searchFor(requests, memory);
  if (!search.answer.successful) return undefined;
  const answer = readSearchAnswer(search.answer.data);
  const reading = readRequests([first], request, { answer, wider: [] }, memory);
  const isShown = beginsAsLook.test(request.trim());
  if ('without' in reading) return isShown ? { kind: 'own' } : undefined;
  return reading.first.alignment.quality < wellRead && !isShown
    ? undefined
    : readAs(reading.first, first, isShown, pending, asked);
}

function readAs(
  choice: Choice,
  request: string,
  isShown: boolean,
  pending: Asked,
  asked: Action,
): OwnRequest | undefined {
  const { action } = choice;
  const wanted = pending.fields[0]?.hints.role;
  const again = action.tool.slug === asked.tool.slug ? saidAgain(action, asked) : undefined;
  if (again && (wanted !== 'text' || pointsBack(action, asked) || quotes(request)))
    return { kind: 'same', action: again };
  const own = wanted === 'text' || wanted === 'title';
  const complete = fieldsToAsk(action, true).length === 0;
  const plain = !own || action.tool.slug === asked.tool.slug || namesKind(choice) || isShown;
  return complete && plain ? { kind: 'own' } : undefined;
}

// `actually show me X`: no title and no text begins so.
const beginsAsLook =
  /^(?:(?:actually|first|but|wait|no|hm+|ok|sorry)[\s,]+)*(?:show me|read me|tell me|open the|list the|show the)\b/i;

// It says what it is that was asked for.
function isTold(request: string, { actions, about, fields }: Asked): boolean {
  const action = actions[about];
  const isText = fields[0]?.hints.role === 'text';
  const all = action && !isText ? [...fields, ...openFields(action)] : fields;
  return (
    namedAnswer(request, fields) !== undefined ||
    toldAnswer(request, fields) !== undefined ||
    answerParts(request, all, !isText && !isActionWord(tokenize(withoutCourtesy(request))[0]?.word ?? ''))
      .length > 1
  );
}

function mayBeOwn(request: string, { fields: [wanted] }: Asked): boolean {
  return beginsAsRequest(request) && !(wanted?.hints.role === 'reference' && putsIt.test(request));
}

// `put it under Campaigns`, where the question was in which space: `it` is what is to be made.
const putsIt = /^(?:put|place|post|publish|save|file|store|create|make|add)\s+(?:it|that|this|them)\b/i;

const questions = /^(?:who|whoami|what|what['’]s|which|where|when|how|count|is|are|does|do)\b/i;

// `List of guests` and `Review of the year` are names.
function beginsAsRequest(request: string): boolean {
  const [first, second] = tokenize(withoutCourtesy(request));
  if (first?.kind !== 'word' || !second || second.kind === 'mark' || second.word === 'of') return false;
  return isActionWord(first.word) || questions.test(first.text);
}

/** The request asked about with what this one says beyond it, where it names no other thing. */
function saidAgain(action: Action, asked: Action): Action | undefined {
  const complete = fieldsToAsk(action, true).length === 0;
  if (complete && !pointsBack(action, asked)) return undefined;
  const known = (name: string) => asked.values.has(name) || asked.pointers.has(name);
  const named = [...action.values.keys()].filter(
    (name) => action.tool.annotations.fields[name]?.role === 'reference' && known(name),
  );
  if (named.length > 0 || (action.values.size === 0 && !action.several)) return undefined;
  return {
    ...asked,
    values: new Map([...asked.values, ...action.values]),
    pointers: new Map([...[...action.pointers].filter(([name]) => !known(name)), ...asked.pointers]),
    several: action.several ?? asked.several,
  };
}

function pointsBack({ pointers }: Action, asked: Action): boolean {
  return [...pointers.keys()].some((name) => asked.values.has(name) || asked.pointers.has(name));
}

function quotes(request: string): boolean {
  return tokenize(request).some(({ kind }) => kind === 'quoted');
}

// `move Reports under Roadmap`: a verb and names as they are written say it too.
function namesKind({ action, sentence, alignment: { matched, spans } }: Choice): boolean {
  const things = spans.filter(({ field }) => action.tool.annotations.fields[field]?.role === 'reference');
  const named = things.filter(({ start }) => /^\p{Lu}/u.test(sentence.tokens[start]?.text ?? ''));
  if (spans.length > 1 && named.length > 0 && named.length === things.length) return true;
  return matched.some((at) => {
    const { word } = sentence.tokens[at] ?? { word: '' };
    return at > 0 && word !== '' && !isFunctionWord(word);
  });
}
