// `don't forget to …` asks for something all the same.
const never =
  /^(?:please\s+|and\s+|but\s+)*(?:never|do not|don['’]?t)\s+(?!forget|hesitate|worry|mind|you)\p{L}/iu;
const unwanted =
  /^(?:i|we)\s+(?:do not|don['’]?t|never)\s+(?:want|wish|would like|need)\b(?!.*[,;.].*\p{L}).*\b(?:\p{L}{2,}(?:ed|en)|gone|lost|to be \p{L}+|to \p{L}+)[.!]?$/iu;

/** Whether a request asks that something be left alone: `never delete X`, `I do not want X deleted`. */
export function isForbidding(request: string): boolean {
  const text = request.trim();
  return never.test(text) || unwanted.test(text);
}
