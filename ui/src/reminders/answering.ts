// Answering reminders, one or several, as one change with one undo.

import type { AnswerReminder, DueView } from '../generated/contract';
import { save } from '../lib/save';
import { noDay } from '../lib/typed';

/** How something can be put off at this hour; every view with reminders has it. */
export type Ways = Pick<DueView, 'snoozes' | 'quick_days'>;

/** An answer without a time of one's own. */
export function answerOf(
  ids: readonly string[],
  answer: AnswerReminder['answer'],
  snooze: AnswerReminder['snooze'] = null,
): AnswerReminder {
  return { ids: [...ids], answer, snooze, on: noDay(), at: '' };
}

export function settle(ids: readonly string[], answer: 'done' | 'not-needed'): Promise<boolean> {
  return save('answer_reminder', answerOf(ids, answer));
}
