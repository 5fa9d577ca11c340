// The lists of the board put together. Nothing is worked out here.

import type { BoardTasksView, BoardView, ReminderView } from '../generated/contract';

export function tasksOf(tasks: BoardTasksView): ReminderView[] {
  return [...tasks.overdue, ...tasks.now, ...tasks.later_today, ...tasks.this_week];
}

/** What was handed to whoever is here. */
export function mine(view: BoardView): ReminderView[] {
  const all = [...view.people.map((one) => one.tasks), view.household].flatMap(tasksOf);
  return all.filter((one) => one.handed?.mine === true);
}
