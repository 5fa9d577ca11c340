// Where in the program one is, kept in the window's address so that "back" works.

import type { CompareColumn, PrintDocument } from '../generated/contract';

const parts = [
  'timeline',
  'preparation',
  'warning-signs',
  'progress',
  'follow-ups',
  'log',
  'notes',
  'history',
  'paper',
  'about',
] as const;

const papers = ['timeline', 'preparation', 'schedule', 'diary', 'wallet', 'tonight', 'visit'] as const;

/** The parts of a procedure's page: each has its own address, so that "back" leads from one to the other. */
export type ProcedurePart = (typeof parts)[number];

export type Route =
  | { name: 'patients' }
  | { name: 'patient'; id: string }
  | { name: 'patient-calendar'; id: string }
  | { name: 'patient-notes'; id: string }
  | { name: 'history'; id: string }
  /** Without a patient: those who were taken out of the list. */
  | { name: 'trash'; patient: string | null }
  | { name: 'new-patient' }
  /**
   * Without a part it opens where the view says: before the day at the preparation, after it at the timeline. With a
   * line it opens at that line of its part.
   */
  | { name: 'procedure'; id: string; part: ProcedurePart | null; line?: string }
  | { name: 'procedure-day'; id: string }
  | { name: 'paper'; id: string; kind: (typeof papers)[number] }
  | { name: 'patient-paper'; id: string }
  | { name: 'compare-paper'; columns: CompareColumn[] }
  | { name: 'change-procedure'; id: string }
  | { name: 'procedure-done'; id: string }
  | { name: 'check-in'; id: string; on: string | null; change: string | null }
  | { name: 'warning'; id: string; warning: string }
  | { name: 'drain'; id: string }
  | { name: 'site-checks'; id: string }
  | { name: 'timed-diary'; id: string }
  | { name: 'warning-signs'; procedure: string | null }
  | { name: 'new-procedure'; patient: string | null }
  | { name: 'types' }
  | { name: 'type'; id: string; variants: string[] }
  | { name: 'new-type'; copyOf: string | null }
  | { name: 'edit-type'; id: string }
  | { name: 'type-file'; id: string }
  | { name: 'import-type' }
  | { name: 'compare'; columns: CompareColumn[] }
  | { name: 'appointments'; patient: string | null }
  /** Without a day of it: this month. */
  | { name: 'month'; patient: string | null; month: string | null }
  | { name: 'appointment'; id: string }
  | { name: 'change-appointment'; id: string }
  | { name: 'new-appointment'; patient: string | null }
  | { name: 'another-appointment'; id: string }
  | { name: 'book-follow-up'; procedure: string; followUp: string }
  | { name: 'board' }
  | { name: 'kitchen' }
  | { name: 'reminders' }
  | { name: 'own-reminders' }
  | { name: 'new-own-reminder' }
  | { name: 'own-reminder'; id: string }
  | { name: 'reminder-settings' }
  | { name: 'settings' }
  | { name: 'people' }
  | { name: 'new-member' }
  | { name: 'member'; id: string }
  | { name: 'running' }
  | { name: 'closing' }
  | { name: 'nowhere' };

export const paths = {
  patients: '#/',
  newPatient: '#/new-patient',
  newProcedure: '#/new',
  types: '#/types',
  settings: '#/settings',
  running: '#/running',
  board: '#/board',
  kitchen: '#/board/kitchen',
  people: '#/people',
  newMember: '#/people/new',
  member: (id: string) => `#/people/${encodeURIComponent(id)}`,
  reminders: '#/reminders',
  ownReminders: '#/reminders/own',
  newOwnReminder: '#/reminders/own/new',
  reminderSettings: '#/reminders/settings',
  ownReminder: (id: string) => `#/reminders/own/${encodeURIComponent(id)}`,
  patient: (id: string) => `#/patient/${encodeURIComponent(id)}`,
  patientCalendar: (id: string) => `#/patient/${encodeURIComponent(id)}/calendar`,
  patientNotes: (id: string) => `#/patient/${encodeURIComponent(id)}/notes`,
  history: (patient: string) => `#/patient/${encodeURIComponent(patient)}/history`,
  trash: (patient: string | null = null) =>
    patient === null ? '#/trash' : `#/patient/${encodeURIComponent(patient)}/trash`,
  procedure: (id: string, part: ProcedurePart | null = null) =>
    `#/procedure/${encodeURIComponent(id)}${part === null ? '' : `/${part}`}`,
  paper: (id: string, kind: PrintDocument['kind']) => `#/procedure/${encodeURIComponent(id)}/paper/${kind}`,
  patientPaper: (id: string) => `#/patient/${encodeURIComponent(id)}/paper`,
  comparePaper: (columns: readonly CompareColumn[]) =>
    ['#/compare-paper', ...columns.map(withChoices)].join('/'),
  /** At one line of a part: something to do, or something one gets back. */
  procedureLine: (id: string, part: ProcedurePart, line: string) =>
    `#/procedure/${encodeURIComponent(id)}/${part}/${encodeURIComponent(line)}`,
  procedureDay: (id: string) => `#/procedure/${encodeURIComponent(id)}/day`,
  changeProcedure: (id: string) => `#/procedure/${encodeURIComponent(id)}/change`,
  procedureDone: (id: string) => `#/procedure/${encodeURIComponent(id)}/done`,
  checkIn: (id: string, on: string | null = null) =>
    `#/procedure/${encodeURIComponent(id)}/check-in${on === null ? '' : `/${on}`}`,
  changeCheckIn: (id: string, checkIn: string) =>
    `#/procedure/${encodeURIComponent(id)}/change-check-in/${encodeURIComponent(checkIn)}`,
  warning: (id: string, warning: string) =>
    `#/procedure/${encodeURIComponent(id)}/warning/${encodeURIComponent(warning)}`,
  drain: (id: string) => `#/procedure/${encodeURIComponent(id)}/drain`,
  siteChecks: (id: string) => `#/procedure/${encodeURIComponent(id)}/site`,
  timed: (id: string) => `#/procedure/${encodeURIComponent(id)}/timed`,
  warningSigns: (procedure: string | null = null) =>
    procedure === null ? '#/warning-signs' : `#/warning-signs/${encodeURIComponent(procedure)}`,
  newProcedureFor: (patient: string) => `#/new/${encodeURIComponent(patient)}`,
  type: (id: string, variants: readonly string[] = []) => `#/types/${withChoices({ id, variants })}`,
  newType: '#/types/new',
  importType: '#/types/import',
  copyType: (id: string) => `#/types/${encodeURIComponent(id)}/ours`,
  editType: (id: string) => `#/types/${encodeURIComponent(id)}/edit`,
  typeFile: (id: string) => `#/types/${encodeURIComponent(id)}/file`,
  appointments: (patient: string | null = null) =>
    patient === null ? '#/appointments' : `#/patient/${encodeURIComponent(patient)}/appointments`,
  month: (patient: string | null = null, month: string | null = null) =>
    (patient === null ? '#/appointments/month' : `#/patient/${encodeURIComponent(patient)}/month`) +
    (month === null ? '' : `/${month}`),
  changeAppointment: (id: string) => `#/change-appointment/${encodeURIComponent(id)}`,
  appointment: (id: string) => `#/appointment/${encodeURIComponent(id)}`,
  newAppointment: (patient: string) => `#/new-appointment/${encodeURIComponent(patient)}`,
  anotherAppointment: (id: string) => `#/another-appointment/${encodeURIComponent(id)}`,
  bookFollowUp: (procedure: string, followUp: string) =>
    `#/book/${encodeURIComponent(procedure)}/${encodeURIComponent(followUp)}`,
  compare: (columns: readonly CompareColumn[]) => ['#/compare', ...columns.map(withChoices)].join('/'),
} as const;

/** A type and what is chosen of it, as one part of an address: "fibroid~groin". */
function withChoices(column: { id: string; variants: readonly string[] }): string {
  return [column.id, ...column.variants].map(encodeURIComponent).join('~');
}

function choices(part: string): CompareColumn {
  const [id = '', ...variants] = part.split('~');
  return { id, variants: variants.filter((variant) => variant !== '') };
}

export function parse(hash: string): Route {
  const [first = '', second = '', third, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (rest.length > (['compare', 'compare-paper', 'procedure', 'patient'].includes(first) ? 1 : 0))
    return { name: 'nowhere' };
  const deep = [
    'patient',
    'procedure',
    'types',
    'compare',
    'compare-paper',
    'book',
    'appointments',
    'reminders',
  ];
  if (third !== undefined && !deep.includes(first)) return { name: 'nowhere' };
  switch (first) {
    case '':
      return { name: 'patients' };
    case 'patient':
      return patientRoute(second, third, rest[0]);
    case 'new-patient':
      return { name: 'new-patient' };
    case 'procedure':
      return procedureRoute(second, third, rest[0]);
    case 'warning-signs':
      return { name: 'warning-signs', procedure: second || null };
    case 'new':
      return { name: 'new-procedure', patient: second || null };
    case 'types':
      return typeRoute(second, third);
    case 'compare':
    case 'compare-paper':
      return {
        name: first,
        columns: [second, third ?? '', ...rest].filter((part) => part !== '').map(choices),
      };
    case 'appointments':
      return appointmentsRoute(null, second, third);
    case 'appointment':
    case 'change-appointment':
    case 'another-appointment':
      return second === '' ? { name: 'nowhere' } : { name: first, id: second };
    case 'new-appointment':
      return { name: 'new-appointment', patient: second || null };
    case 'book':
      return second && third
        ? { name: 'book-follow-up', procedure: second, followUp: third }
        : { name: 'nowhere' };
    case 'board':
      if (second === 'kitchen') return { name: 'kitchen' };
      return second === '' ? { name: 'board' } : { name: 'nowhere' };
    case 'reminders':
      return remindersRoute(second, third);
    case 'settings':
      return { name: 'settings' };
    case 'trash':
      return second === '' ? { name: 'trash', patient: null } : { name: 'nowhere' };
    case 'people':
      if (second === 'new') return { name: 'new-member' };
      return second === '' ? { name: 'people' } : { name: 'member', id: second };
    case 'running':
    case 'closing':
      return second === '' ? { name: first } : { name: 'nowhere' };
    default:
      return { name: 'nowhere' };
  }
}

function appointmentsRoute(patient: string | null, part: string, month: string | undefined): Route {
  if (part === 'month' && (month === undefined || /^\d{4}-\d\d-\d\d$/.test(month)))
    return { name: 'month', patient, month: month ?? null };
  return part === '' && month === undefined ? { name: 'appointments', patient } : { name: 'nowhere' };
}

function patientRoute(id: string, third: string | undefined, fourth: string | undefined): Route {
  if (id === '') return { name: 'nowhere' };
  if (third === 'month') return appointmentsRoute(id, third, fourth);
  if (fourth !== undefined) return { name: 'nowhere' };
  if (third === 'paper') return { name: 'patient-paper', id };
  if (third === 'calendar') return { name: 'patient-calendar', id };
  if (third === 'notes') return { name: 'patient-notes', id };
  if (third === 'history') return { name: 'history', id };
  if (third === 'trash') return { name: 'trash', patient: id };
  if (third === 'appointments') return appointmentsRoute(id, '', undefined);
  return third === undefined ? { name: 'patient', id } : { name: 'nowhere' };
}

function procedureRoute(id: string, third: string | undefined, fourth: string | undefined): Route {
  if (id === '') return { name: 'nowhere' };
  if (third === 'check-in') return { name: 'check-in', id, on: fourth || null, change: null };
  if (third === 'change-check-in' && fourth) return { name: 'check-in', id, on: null, change: fourth };
  if (third === 'warning' && fourth) return { name: 'warning', id, warning: fourth };
  const paper = papers.find((one) => one === fourth);
  if (third === 'paper' && paper) return { name: 'paper', id, kind: paper };
  if (fourth !== undefined) return lineRoute(id, third, fourth);
  if (third === 'drain') return { name: 'drain', id };
  if (third === 'site') return { name: 'site-checks', id };
  if (third === 'timed') return { name: 'timed-diary', id };
  if (third === undefined) return { name: 'procedure', id, part: null };
  if (third === 'day') return { name: 'procedure-day', id };
  if (third === 'change') return { name: 'change-procedure', id };
  if (third === 'done') return { name: 'procedure-done', id };
  // The checklist is a part of the preparation; its old address still leads there.
  const part = third === 'checklist' ? 'preparation' : parts.find((one) => one === third);
  return part ? { name: 'procedure', id, part } : { name: 'nowhere' };
}

function lineRoute(id: string, part: string | undefined, line: string): Route {
  const found = part === 'preparation' || part === 'timeline' ? part : undefined;
  return found && line !== '' ? { name: 'procedure', id, part: found, line } : { name: 'nowhere' };
}

function remindersRoute(second: string, third: string | undefined): Route {
  if (second === 'own') {
    if (third === undefined) return { name: 'own-reminders' };
    if (third === 'new') return { name: 'new-own-reminder' };
    return third === '' ? { name: 'nowhere' } : { name: 'own-reminder', id: third };
  }
  if (third !== undefined) return { name: 'nowhere' };
  if (second === 'settings') return { name: 'reminder-settings' };
  return second === '' ? { name: 'reminders' } : { name: 'nowhere' };
}

function typeRoute(id: string, third: string | undefined): Route {
  if (third === 'ours' && id) return { name: 'new-type', copyOf: id };
  if (third === 'edit' && id) return { name: 'edit-type', id };
  if (third === 'file' && id) return { name: 'type-file', id };
  if (third !== undefined) return { name: 'nowhere' };
  if (id === '') return { name: 'types' };
  if (id === 'new') return { name: 'new-type', copyOf: null };
  if (id === 'import') return { name: 'import-type' };
  return { name: 'type', ...choices(id) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

let route = $state.raw<Route>(parse(location.hash));
let moves = 0;

/** The route being shown. */
export function here(): Route {
  return route;
}

/** True once somebody has gone from one page to another: from then on a new page takes the focus. */
export function hasMoved(): boolean {
  return moves > 0;
}

export function go(path: string) {
  location.hash = path;
}

/** Goes on without leaving the page one was on in the way back: for a form that has been saved. */
export function goInstead(path: string) {
  location.replace(path);
}

/** Follows the address. Returns how to stop, for tests. */
export function follow(): () => void {
  const changed = () => {
    // "#main" and the like lead inside a page.
    if (location.hash !== '' && !location.hash.startsWith('#/')) return;
    moves += 1;
    route = parse(location.hash);
  };
  route = parse(location.hash);
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
