// Going through the questions by the keyboard alone: letters answer, Enter goes on.

/** What can be typed into or chosen, in a question; of a group of choices the one that is chosen, or the first. */
function first(question: Element): HTMLElement | null {
  const chosen = question.querySelector<HTMLElement>('input[type=radio]:checked');
  return chosen ?? question.querySelector<HTMLElement>('input, textarea, button[type=submit]');
}

/** Whether something was chosen or typed in a question already. Saving has nothing to be answered. */
function answered(question: Element): boolean {
  const inputs = [...question.querySelectorAll('input')];
  if (inputs.some((input) => input.type === 'radio')) return inputs.some((input) => input.checked);
  return inputs.some((input) => input.value.trim() !== '');
}

function openOnes(form: Element): Element[] {
  const questions = [...form.querySelectorAll('[data-question]')];
  return questions.filter((question) => !answered(question) && first(question) !== null);
}

/** Moves on to the next question that is still open. False where there is none after this one. */
export function toNext(form: Element, from: Element): boolean {
  const follows = (question: Element) =>
    !question.contains(from) &&
    (from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = openOnes(form).find(follows);
  if (!next) return false;
  first(next)?.focus();
  return true;
}

/** Moves into the first question that is still open, or where there is none to the first of all. */
export function toFirst(form: Element) {
  const question = openOnes(form)[0] ?? form.querySelector('[data-question]');
  if (question) first(question)?.focus();
}

/** The answer that a letter stands for. Within a word that is being typed it stands for none. */
export function letter<A>(event: KeyboardEvent, answers: Readonly<Record<string, A>>): A | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const from = event.target as HTMLElement;
  if (!from.matches('input[type=radio]')) return undefined;
  return answers[event.key.toLowerCase()];
}
