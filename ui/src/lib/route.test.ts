import { expect, test } from 'vitest';
import { parse, paths } from './route.svelte';

test.each([
  ['', { name: 'patients' }],
  ['#/', { name: 'patients' }],
  ['#/patient/a1', { name: 'patient', id: 'a1' }],
  ['#/procedure/p%2F1', { name: 'procedure', id: 'p/1', part: null }],
  ['#/procedure/p1/timeline', { name: 'procedure', id: 'p1', part: 'timeline' }],
  ['#/procedure/p1/day', { name: 'procedure-day', id: 'p1' }],
  ['#/procedure/p1/warning-signs', { name: 'procedure', id: 'p1', part: 'warning-signs' }],
  ['#/procedure/p1/change', { name: 'change-procedure', id: 'p1' }],
  ['#/procedure/p1/done', { name: 'procedure-done', id: 'p1' }],
  ['#/patient/a1/calendar', { name: 'patient-calendar', id: 'a1' }],
  ['#/patient//calendar', { name: 'nowhere' }],
  ['#/patient/a1/notes', { name: 'patient-notes', id: 'a1' }],
  ['#/patient/a1/history', { name: 'history', id: 'a1' }],
  ['#/patient/a1/trash', { name: 'trash', patient: 'a1' }],
  ['#/trash', { name: 'trash', patient: null }],
  ['#/trash/a1', { name: 'nowhere' }],
  ['#/procedure/p1/notes', { name: 'procedure', id: 'p1', part: 'notes' }],
  ['#/procedure/p1/history', { name: 'procedure', id: 'p1', part: 'history' }],
  ['#/procedure/p1/elsewhere', { name: 'nowhere' }],
  ['#/patient/a1/elsewhere', { name: 'nowhere' }],
  ['#/new', { name: 'new-procedure', patient: null }],
  ['#/new/a1', { name: 'new-procedure', patient: 'a1' }],
  ['#/types', { name: 'types' }],
  ['#/types/kidney-biopsy', { name: 'type', id: 'kidney-biopsy', variants: [] }],
  ['#/types/fibroid~wrist', { name: 'type', id: 'fibroid', variants: ['wrist'] }],
  ['#/types/new', { name: 'new-type', copyOf: null }],
  ['#/types/fibroid/ours', { name: 'new-type', copyOf: 'fibroid' }],
  ['#/types/ours-1/edit', { name: 'edit-type', id: 'ours-1' }],
  ['#/types/fibroid/file', { name: 'type-file', id: 'fibroid' }],
  ['#/types/import', { name: 'import-type' }],
  ['#/types/fibroid/elsewhere', { name: 'nowhere' }],
  ['#/compare', { name: 'compare', columns: [] }],
  [
    '#/compare/fibroid~wrist/ercp',
    {
      name: 'compare',
      columns: [
        { id: 'fibroid', variants: ['wrist'] },
        { id: 'ercp', variants: [] },
      ],
    },
  ],
  ['#/compare/a/b/c/d', { name: 'nowhere' }],
  ['#/people', { name: 'people' }],
  ['#/people/new', { name: 'new-member' }],
  ['#/people/m1', { name: 'member', id: 'm1' }],
  ['#/people/m1/elsewhere', { name: 'nowhere' }],
  ['#/appointments', { name: 'appointments', patient: null }],
  ['#/appointments/month', { name: 'month', patient: null, month: null }],
  ['#/appointments/month/2026-06-01', { name: 'month', patient: null, month: '2026-06-01' }],
  ['#/appointments/month/june', { name: 'nowhere' }],
  ['#/appointments/elsewhere', { name: 'nowhere' }],
  ['#/patient/a1/appointments', { name: 'appointments', patient: 'a1' }],
  ['#/patient/a1/month', { name: 'month', patient: 'a1', month: null }],
  ['#/patient/a1/month/2026-06-01', { name: 'month', patient: 'a1', month: '2026-06-01' }],
  ['#/patient/a1/calendar/2026-06-01', { name: 'nowhere' }],
  ['#/appointment/v1', { name: 'appointment', id: 'v1' }],
  ['#/change-appointment/v1', { name: 'change-appointment', id: 'v1' }],
  ['#/appointment', { name: 'nowhere' }],
  ['#/another-appointment/v1', { name: 'another-appointment', id: 'v1' }],
  ['#/new-appointment', { name: 'new-appointment', patient: null }],
  ['#/new-appointment/a1', { name: 'new-appointment', patient: 'a1' }],
  ['#/book/p1/clinic', { name: 'book-follow-up', procedure: 'p1', followUp: 'clinic' }],
  ['#/book/p1', { name: 'nowhere' }],
  ['#/settings', { name: 'settings' }],
  ['#/patient', { name: 'nowhere' }],
  ['#/elsewhere/1/2', { name: 'nowhere' }],
  ['#/patient/%E0%A4%A', { name: 'nowhere' }],
])('the address %s is a known place', (hash, route) => {
  expect(parse(hash)).toEqual(route);
});

test('every path leads back to itself', () => {
  expect(parse(paths.patient('x y'))).toEqual({ name: 'patient', id: 'x y' });
  expect(parse(paths.procedure('p1', 'log'))).toEqual({ name: 'procedure', id: 'p1', part: 'log' });
  expect(parse(paths.procedure('p1', 'timeline'))).toEqual({ name: 'procedure', id: 'p1', part: 'timeline' });
  expect(parse(paths.procedureDay('p1'))).toEqual({ name: 'procedure-day', id: 'p1' });
  expect(parse(paths.newProcedureFor('a1'))).toEqual({ name: 'new-procedure', patient: 'a1' });
  expect(parse(paths.type('fibroid', ['a b']))).toEqual({ name: 'type', id: 'fibroid', variants: ['a b'] });
  expect(parse(paths.month('x y'))).toEqual({ name: 'month', patient: 'x y', month: null });
  expect(parse(paths.month(null, '2026-06-01'))).toEqual({
    name: 'month',
    patient: null,
    month: '2026-06-01',
  });
  expect(parse(paths.changeAppointment('v 1'))).toEqual({ name: 'change-appointment', id: 'v 1' });
  expect(parse(paths.bookFollowUp('p1', 'a/b'))).toEqual({
    name: 'book-follow-up',
    procedure: 'p1',
    followUp: 'a/b',
  });
  const columns = ['a', 'b', 'c'].map((id) => ({ id, variants: ['x', 'y'] }));
  expect(parse(paths.compare(columns))).toEqual({ name: 'compare', columns });
});
