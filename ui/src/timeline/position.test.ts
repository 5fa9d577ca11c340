import { expect, test } from 'vitest';
import { apart, percent } from './position';

test('a place outside the picture is drawn at its edge', () => {
  expect(percent(0.125)).toBe('12.5%');
  expect(percent(-1)).toBe('0%');
  expect(percent(2)).toBe('100%');
});

test('marks that would be written over each other are left out, never day 0', () => {
  const marks = [
    { at: 0.15, day: -1 },
    { at: 0.2, day: 0 },
    { at: 0.22, day: 1 },
    { at: 0.4, day: 7 },
    { at: 0.44, day: 14 },
    { at: 0.9, day: 90 },
  ];
  expect(apart(marks, 0.08).map((mark) => mark.day)).toEqual([0, 7, 90]);
});
