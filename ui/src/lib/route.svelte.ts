// Where in the program one is, kept in the window's address so that "back" works.

const parts = ['timeline', 'checklist', 'warning-signs', 'follow-ups', 'log', 'about'] as const;

/** The parts of a procedure's page: each has its own address, so that "back" leads from one to the other. */
export type ProcedurePart = (typeof parts)[number];

export type Route =
  | { name: 'patients' }
  | { name: 'patient'; id: string }
  | { name: 'new-patient' }
  | { name: 'procedure'; id: string; part: ProcedurePart }
  | { name: 'change-procedure'; id: string }
  | { name: 'new-procedure'; patient: string | null }
  | { name: 'types' }
  | { name: 'type'; id: string }
  | { name: 'settings' }
  | { name: 'nowhere' };

export const paths = {
  patients: '#/',
  newPatient: '#/new-patient',
  newProcedure: '#/new',
  types: '#/types',
  settings: '#/settings',
  patient: (id: string) => `#/patient/${encodeURIComponent(id)}`,
  procedure: (id: string, part: ProcedurePart = 'timeline') =>
    `#/procedure/${encodeURIComponent(id)}${part === 'timeline' ? '' : `/${part}`}`,
  changeProcedure: (id: string) => `#/procedure/${encodeURIComponent(id)}/change`,
  newProcedureFor: (patient: string) => `#/new/${encodeURIComponent(patient)}`,
  type: (id: string) => `#/types/${encodeURIComponent(id)}`,
} as const;

export function parse(hash: string): Route {
  const [first = '', second = '', third, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (rest.length > 0 || (third !== undefined && first !== 'procedure')) return { name: 'nowhere' };
  switch (first) {
    case '':
      return { name: 'patients' };
    case 'patient':
      return second ? { name: 'patient', id: second } : { name: 'nowhere' };
    case 'new-patient':
      return { name: 'new-patient' };
    case 'procedure':
      return procedureRoute(second, third ?? 'timeline');
    case 'new':
      return { name: 'new-procedure', patient: second || null };
    case 'types':
      return second ? { name: 'type', id: second } : { name: 'types' };
    case 'settings':
      return { name: 'settings' };
    default:
      return { name: 'nowhere' };
  }
}

function procedureRoute(id: string, third: string): Route {
  if (id === '') return { name: 'nowhere' };
  if (third === 'change') return { name: 'change-procedure', id };
  const part = parts.find((one) => one === third);
  return part ? { name: 'procedure', id, part } : { name: 'nowhere' };
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
