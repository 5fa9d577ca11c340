// Where in the program one is, kept in the window's address so that "back" works.

import type { CompareColumn } from '../generated/contract';

const parts = ['timeline', 'preparation', 'warning-signs', 'progress', 'follow-ups', 'log', 'about'] as const;

/** The parts of a procedure's page: each has its own address, so that "back" leads from one to the other. */
export type ProcedurePart = (typeof parts)[number];

export type Route =
  | { name: 'patients' }
  | { name: 'patient'; id: string }
  | { name: 'patient-calendar'; id: string }
  | { name: 'new-patient' }
  | { name: 'procedure'; id: string; part: ProcedurePart }
  | { name: 'change-procedure'; id: string }
  | { name: 'procedure-done'; id: string }
  | { name: 'new-procedure'; patient: string | null }
  | { name: 'types' }
  | { name: 'type'; id: string; variants: string[] }
  | { name: 'new-type'; copyOf: string | null }
  | { name: 'edit-type'; id: string }
  | { name: 'type-file'; id: string }
  | { name: 'import-type' }
  | { name: 'compare'; columns: CompareColumn[] }
  | { name: 'settings' }
  | { name: 'nowhere' };

export const paths = {
  patients: '#/',
  newPatient: '#/new-patient',
  newProcedure: '#/new',
  types: '#/types',
  settings: '#/settings',
  patient: (id: string) => `#/patient/${encodeURIComponent(id)}`,
  patientCalendar: (id: string) => `#/patient/${encodeURIComponent(id)}/calendar`,
  procedure: (id: string, part: ProcedurePart = 'timeline') =>
    `#/procedure/${encodeURIComponent(id)}${part === 'timeline' ? '' : `/${part}`}`,
  changeProcedure: (id: string) => `#/procedure/${encodeURIComponent(id)}/change`,
  procedureDone: (id: string) => `#/procedure/${encodeURIComponent(id)}/done`,
  newProcedureFor: (patient: string) => `#/new/${encodeURIComponent(patient)}`,
  type: (id: string, variants: readonly string[] = []) => `#/types/${withChoices({ id, variants })}`,
  newType: '#/types/new',
  importType: '#/types/import',
  copyType: (id: string) => `#/types/${encodeURIComponent(id)}/ours`,
  editType: (id: string) => `#/types/${encodeURIComponent(id)}/edit`,
  typeFile: (id: string) => `#/types/${encodeURIComponent(id)}/file`,
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
  if (rest.length > (first === 'compare' ? 1 : 0)) return { name: 'nowhere' };
  if (third !== undefined && !['patient', 'procedure', 'types', 'compare'].includes(first))
    return { name: 'nowhere' };
  switch (first) {
    case '':
      return { name: 'patients' };
    case 'patient':
      return patientRoute(second, third);
    case 'new-patient':
      return { name: 'new-patient' };
    case 'procedure':
      return procedureRoute(second, third ?? 'timeline');
    case 'new':
      return { name: 'new-procedure', patient: second || null };
    case 'types':
      return typeRoute(second, third);
    case 'compare':
      return {
        name: 'compare',
        columns: [second, third ?? '', ...rest].filter((part) => part !== '').map(choices),
      };
    case 'settings':
      return { name: 'settings' };
    default:
      return { name: 'nowhere' };
  }
}

function patientRoute(id: string, third: string | undefined): Route {
  if (id === '') return { name: 'nowhere' };
  if (third === 'calendar') return { name: 'patient-calendar', id };
  return third === undefined ? { name: 'patient', id } : { name: 'nowhere' };
}

function procedureRoute(id: string, third: string): Route {
  if (id === '') return { name: 'nowhere' };
  if (third === 'change') return { name: 'change-procedure', id };
  if (third === 'done') return { name: 'procedure-done', id };
  // The checklist is a part of the preparation; its old address still leads there.
  const part = third === 'checklist' ? 'preparation' : parts.find((one) => one === third);
  return part ? { name: 'procedure', id, part } : { name: 'nowhere' };
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
