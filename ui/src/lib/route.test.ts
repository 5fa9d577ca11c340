import { expect, test } from 'vitest';
import { parse, paths } from './route.svelte';

test.each([
  ['', { name: 'patients' }],
  ['#/', { name: 'patients' }],
  ['#/patient/a1', { name: 'patient', id: 'a1' }],
  ['#/procedure/p%2F1', { name: 'procedure', id: 'p/1', part: 'timeline' }],
  ['#/procedure/p1/warning-signs', { name: 'procedure', id: 'p1', part: 'warning-signs' }],
  ['#/procedure/p1/change', { name: 'change-procedure', id: 'p1' }],
  ['#/procedure/p1/elsewhere', { name: 'nowhere' }],
  ['#/patient/a1/elsewhere', { name: 'nowhere' }],
  ['#/new', { name: 'new-procedure', patient: null }],
  ['#/new/a1', { name: 'new-procedure', patient: 'a1' }],
  ['#/types', { name: 'types' }],
  ['#/types/kidney-biopsy', { name: 'type', id: 'kidney-biopsy' }],
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
  expect(parse(paths.newProcedureFor('a1'))).toEqual({ name: 'new-procedure', patient: 'a1' });
});
