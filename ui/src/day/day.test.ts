import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { DayView } from '../generated/contract';
import { fake, refuse, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, nextToDo, procedure, saved } from '../test/samples';
import { begun, day, dayLink, home } from '../test/samplesOfDay';
import { leaveHome } from '../test/samplesOfPreparation';

async function openDay(view: DayView): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_procedure: procedure,
    show_day: view,
    mark_instruction: saved('walk', 'Ticked off.'),
    print_document: { place: '/home/rosa/Documents', text: 'Saved, and opened for printing.' },
  });
  await open('#/procedure/p1/day', view.title);
  return rust;
}

const region = (name: string) => screen.getByRole('region', { name });
const link = (name: string | RegExp) => screen.getByRole('link', { name });

test('the day in few words: what counts now, then, where, what to bring and who helps', async () => {
  await openDay(day);
  const now = region('Now');
  expect(now).toHaveTextContent('You may still drink water until 06:30.');
  expect(now).toHaveTextContent('1 hour 20 minutes left');
  expect(now).toHaveTextContent('Thu 5 March, 06:30');
  expect(now).toHaveTextContent('4 hours before the procedure.');
  expect(region('Food and drink')).toHaveTextContent('The time for solid food is over.');
  expect(region('Then')).toHaveTextContent('07:15 Thu 5 March Leave home');
  const where = region('Where, and whom to ring');
  expect(where).toHaveTextContent('Day ward, 2nd floor');
  expect(where).toHaveTextContent('Ward 020 7946 0018');
  expect(where).toHaveTextContent('In an emergency call 999.');
  expect(region('Things to bring')).toHaveTextContent('Pack a bag.');
  expect(region('Who is with you')).toHaveTextContent('Brings you and takes you home Luis');
  expect(link('Say how it was')).toHaveAttribute('href', '#/procedure/p1/done');
  expect(link('Warning signs')).toHaveAttribute('href', '#/procedure/p1/warning-signs');
  expect(await stumbles()).toEqual([]);
});

test('what nobody has entered is said to be not entered, with the way to enter it', async () => {
  await openDay({ ...day, place: '', team: '', escort: '' });
  const where = region('Where, and whom to ring');
  expect(where).toHaveTextContent('The place is not entered yet.');
  expect(where).toHaveTextContent('No team and no number are entered yet.');
  expect(link('Enter where and who')).toHaveAttribute('href', '#/procedure/p1/change');
  expect(within(region('Who is with you')).getAllByText('Nobody is named yet.')).toHaveLength(2);
  expect(link('Say who it is')).toHaveAttribute('href', '#/procedure/p1/preparation');
});

test('a time that is missing is named, and can be entered from here', async () => {
  const text = 'The time of the procedure is not known yet. The times for food and drink count from it.';
  const eating = [
    {
      what: 'food' as const,
      tone: 'open' as const,
      words: 'Last solid food: time not known yet.',
      at: null,
      rule: '6 hours before the procedure.',
    },
  ];
  await openDay({ ...day, now: null, missing: [{ what: 'procedure', text }], eating });
  expect(screen.getByText(text)).toBeVisible();
  expect(link('Enter the time')).toHaveAttribute('href', '#/procedure/p1/change');
  expect(region('Food and drink')).toHaveTextContent('time not known yet. 6 hours before the procedure.');
  expect(screen.queryByRole('region', { name: 'Now' })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('a question to the team stands on it, and is no time', async () => {
  await openDay({ ...day, asks: ['Ask your team: until when may I drink clear fluids?'] });
  expect(screen.getByText('Ring your team about this')).toBeInTheDocument();
  expect(screen.getByText('Ask your team: until when may I drink clear fluids?')).toBeVisible();
  expect(link('Open the preparation')).toHaveAttribute('href', '#/procedure/p1/preparation');
});

test('the time where one is stands beside the clinic’s', async () => {
  const now = { ...day.now!, home_at: '2026-03-05T07:30:00', note: 'The clocks go back that night.' };
  const then = [{ ...leaveHome, home_at: '2026-03-05T08:15:00', condition: 'If it is on Thursday' }];
  await openDay({ ...day, elsewhere: true, home_zone: 'Europe/Madrid', now, then });
  expect(
    screen.getByText(/Times are those of the clinic: Europe\/London. You are in Europe\/Madrid./),
  ).toBeVisible();
  expect(region('Now')).toHaveTextContent('where you are: Thu 5 March, 07:30');
  expect(region('Now')).toHaveTextContent('The clocks go back that night.');
  expect(region('Then')).toHaveTextContent('Where you are: Thu 5 March, 08:15');
  expect(region('Then')).toHaveTextContent('If it is on Thursday');
});

test('a page that is left open is read again with each minute that the program’s timer tells of', async () => {
  const rust = await openDay(day);
  rust.answers.show_day = {
    ...day,
    now: { ...day.now!, what: 'leave', words: 'Leave home at 07:15.', left: 'In 44 minutes' },
  };
  expect(region('Now')).toHaveTextContent('You may still drink water until 06:30.');
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders'] }));
  expect(rust.asked('show_day')).toHaveLength(1);
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders', 'time'] }));
  await waitFor(() => expect(region('Now')).toHaveTextContent('Leave home at 07:15. In 44 minutes'));
});

test('once it was to begin, the largest thing to do is to say how it was', async () => {
  await openDay(begun);
  expect(region('Now')).toHaveTextContent('It was to start at 10:30.');
  expect(screen.getAllByRole('link', { name: 'Say how it was' })).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Food and drink' })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('done: the sheet is asked for, and tonight has who stays, what holds and what is felt', async () => {
  const rust = await openDay(home);
  expect(region('What does your discharge sheet say?')).toHaveTextContent(/press “My sheet says …”/);
  expect(link('Go through the timeline')).toHaveAttribute('href', '#/procedure/p1/timeline');
  expect(region('Tonight')).toHaveTextContent('Stays with you: Ana');
  const limits = region('Leave this for now');
  expect(within(limits).getByRole('button', { name: /My sheet says …/ })).toBeInTheDocument();
  expect(region('To do')).toHaveTextContent('Plan a walk right after.');
  const medicines = region('Your medicines');
  expect(medicines).toHaveTextContent('Start again on Sat 7 March Said by Dr Bell');
  expect(medicines).toHaveTextContent('Ask your team: should I stop Warfarin 3 mg?');
  expect(region('What many people feel tonight')).toHaveTextContent('This page cannot say that all is well.');
  expect(region('Whom to ring')).toHaveTextContent('Ward 020 7946 0018');
  expect(screen.getByText('Both arteries closed with beads.').closest('details')).not.toHaveAttribute('open');
  expect(screen.queryByRole('region', { name: 'Who is with you' })).toBeNull();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Print this for who stays' }));
  expect(rust.asked('print_document')).toEqual([
    { procedure_id: 'p1', kind: 'tonight', large: false, paper: null },
  ]);
  expect(await screen.findByText('Saved, and opened for printing.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Done: Plan a walk right after.' }));
  expect(rust.asked('mark_instruction')[0]).toMatchObject({ instruction_id: 'walk', state: 'done' });
});

test('what is not known about tonight is never shown as fine', async () => {
  const tonight = { limits: [], felt: [], to_do: [], medicines: [] };
  await openDay({ ...home, overnight: '', sheet_told: true, tonight });
  expect(region('Tonight')).toHaveTextContent('Nobody is named who stays with you.');
  expect(region('Leave this for now')).toHaveTextContent('Nothing is known here. Ask your team');
  expect(region('What many people feel tonight')).toHaveTextContent('Not known for tonight. Ask your team');
  expect(screen.getByText('Some of it is entered already.')).toBeInTheDocument();
});

test('a line that was asked about already says so', async () => {
  const limit = home.tonight!.limits[0]!;
  await openDay({ ...home, asked: [{ kind: 'restriction', item: limit.id, words: 'How long?' }] });
  const way = within(region('Leave this for now')).getByRole('link', { name: /^On your list: / });
  expect(way).toHaveAttribute('href', '#/procedure/p1/notes');
  const felt = within(region('What many people feel tonight'));
  expect(felt.getAllByRole('button', { name: /^Ask at next visit: / }).length).toBeGreaterThan(0);
});

test('later it only asks for the sheet, and leads on to the timeline', async () => {
  await openDay({ ...home, title: 'It is done', stage: 'done', tonight: null });
  expect(screen.queryByRole('region', { name: 'Tonight' })).toBeNull();
  expect(link('Go through the timeline')).toBeInTheDocument();
});

test('a cancelled one has nothing to do on its day', async () => {
  const text = 'This procedure is cancelled. What was recorded is kept.';
  const notices = [{ tone: 'info' as const, text }];
  await openDay({ ...begun, title: 'Cancelled', stage: 'cancelled', now: null, notices });
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(link('Plan it again')).toHaveAttribute('href', '#/procedure/p1/change');
  expect(screen.queryByRole('link', { name: 'Say how it was' })).toBeNull();
});

test('a procedure that is not there any more says so', async () => {
  fake({
    open_household: household,
    show_day: refuse({ kind: 'not-found', text: 'This procedure is not here any more.' }),
  });
  await open('#/procedure/p1/day', 'The day');
  expect(await screen.findByText('This procedure is not here any more.')).toBeInTheDocument();
  expect(link('Go to the patients')).toHaveAttribute('href', '#/');
});

test('around the day it is the first thing on the first page, on the patient’s and on the plan’s', async () => {
  const rosa = household.patients[0]!;
  const procedures = rosa.procedures.map((card) => ({ ...card, day_page: dayLink }));
  const patients = [{ ...rosa, procedures }, ...household.patients.slice(1)];
  const views = {
    open_household: { ...household, patients },
    show_procedure: { ...procedure, day: 0, next: nextToDo, day_page: dayLink },
    show_day: day,
  };
  fake(views);
  await open('', 'Patients');
  const first = screen.getAllByRole('heading', { level: 2 })[0];
  expect(first).toHaveTextContent('Today is the day');
  const way = link('See the day: Rosa Martín: Uterine fibroid embolization');
  expect(way).toHaveAttribute('href', '#/procedure/p1/day');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('link', { name: 'Rosa Martín' }));
  await screen.findByRole('heading', { level: 1, name: 'Rosa Martín' });
  expect(link(/^See the day/)).toHaveAttribute('href', '#/procedure/p1/day');
  await userEvent.click(link(/^Open the plan/));
  await screen.findByRole('heading', { level: 1, name: 'Uterine fibroid embolization' });
  expect(within(region('Today is the day')).getByRole('link', { name: 'See the day' })).toBeVisible();
  // The page of the day asks how it was: the plan does not ask a second time.
  expect(screen.queryByText('Has it been done?')).toBeNull();
  expect(await stumbles()).toEqual([]);
});
