import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pageLink: 'pageLink';
    mention: 'mention';
    emoji: 'emoji';
    panelMark: 'panelMark';
  }
}

/** Words between two marks, on one line. */
interface MarkedText {
  readonly type: 'pageLink' | 'mention' | 'emoji' | 'panelMark';
  readonly open: string;
  readonly close: string;
  /** The characters that may stand between the marks. */
  readonly inside: RegExp;
  /** Whether these words mean something; others stay as they are. */
  readonly means?: (words: string) => boolean;
}

// Far beyond any title; a bound keeps the time for a line of nothing but marks in proportion to its length.
const longest = 600;

/** Makes the parser see marked texts, each as one token. */
export function markedTexts(marked: readonly MarkedText[]): Extension {
  const entries = marked.map((one) => [String(one.open.charCodeAt(0)), construct(one)] as const);
  const text: Record<string, Construct[]> = {};
  for (const [code, one] of entries) text[code] = [...(text[code] ?? []), one];
  return { text };
}

function construct({ type, open, close, inside, means }: MarkedText): Construct {
  return {
    name: type,
    previous: (code) => !endsWord(code),
    tokenize(effects, ok, nok) {
      let words = '';
      let closed = 0;
      const withinWord = endsWord(this.previous);
      return (code) => {
        if (withinWord) return nok(code);
        effects.enter(type);
        return opening(0)(code);
      };

      function opening(at: number): State {
        return (code) => {
          if (code !== open.charCodeAt(at)) return nok(code);
          effects.consume(code);
          return at + 1 === open.length ? between : opening(at + 1);
        };
      }

      function between(code: Code): State | undefined {
        if (words !== '' && code === close.charCodeAt(0)) return closing(code);
        if (code === null || code < 0 || words.length > longest) return nok(code);
        const character = String.fromCharCode(code);
        if (!inside.test(character)) return nok(code);
        words += character;
        effects.consume(code);
        return between;
      }

      function closing(code: Code): State | undefined {
        if (code !== close.charCodeAt(closed) || means?.(words) === false) return nok(code);
        effects.consume(code);
        closed += 1;
        return closed === close.length ? end : closing;
      }

      // With an address behind it, it is an ordinary link.
      function end(code: Code): State | undefined {
        if (close === ']' && code === 40) return nok(code);
        effects.exit(type);
        return ok(code);
      }
    },
  };
}

// A mark within a word is none: an address, a time, an index of an array.
function endsWord(code: Code): boolean {
  return code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
