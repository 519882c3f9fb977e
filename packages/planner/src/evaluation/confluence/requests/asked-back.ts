import { answers, type JudgedDialogue, leaves, refuses, wonders } from '../held-out/judged-line.ts';

/** What is not clear enough to be done: asked about or left, with nothing changed. */
export const askedBack: readonly JudgedDialogue[] = [
  [wonders('create a page', /called.*space/)],
  [wonders('Please delete the page.', /which page/)],
  [wonders('remove the label', /which label/)],
  [wonders('take the label off', /which page/)],
  [wonders('rename the page', /which page/)],
  [leaves('can I delete the reports page?')],
  [leaves('delete everything')],
  [leaves('delete all pages')],
  [wonders('delete the campaign page', /Which one/), answers('never mind', /leave/)],
  [wonders('delete the campaign page', /Which one/), refuses("what's the weather like?")],
  [wonders('delete the campaign page', /Which one/), wonders('7')],
  [wonders('delete Q3 Planing', /Did you mean/), answers('no', /leave/)],
  [leaves('copy Q3 Planning to HR')],
  [leaves('add a page to the Runbooks page')],
  [leaves('create "Board update" in the Product space with the text "hello there"')],
  [wonders('create a page "" in HR', /called/)],
  [leaves('archive the reports page')],
  [leaves('who wrote Q3 Planning?')],
  [leaves('yes')],
  [leaves('marketing')],
];
