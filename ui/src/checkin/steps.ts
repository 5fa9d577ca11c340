// Going through the questions by Enter alone.

/** What can be typed into or chosen, in a question; of a group of choices the one that is chosen, or the first. */
function first(question: Element): HTMLElement | null {
  const chosen = question.querySelector<HTMLElement>('input[type=radio]:checked');
  return chosen ?? question.querySelector<HTMLElement>('input, textarea, button[type=submit]');
}

/** Moves to the next question after this one. False where there is none. */
export function toNext(form: HTMLElement, from: Element): boolean {
  const questions = [...form.querySelectorAll('[data-question]')];
  const at = questions.findIndex((question) => question.contains(from));
  const next = questions.slice(at + 1).find((question) => first(question) !== null);
  if (!next) return false;
  first(next)?.focus();
  return true;
}

/** Moves into the first question. */
export function toFirst(form: HTMLElement) {
  const question = form.querySelector('[data-question]');
  if (question) first(question)?.focus();
}
