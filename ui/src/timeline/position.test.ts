import { expect, test } from 'vitest';
import { percent } from './position';

test('a place outside the picture is drawn at its edge', () => {
  expect(percent(0.125)).toBe('12.5%');
  expect(percent(-1)).toBe('0%');
  expect(percent(2)).toBe('100%');
});
