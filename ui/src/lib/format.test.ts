import { describe, expect, test } from 'vitest';
import * as format from './format';

describe('days in words', () => {
  test.each([
    ['2026-03-05', 'Thu 5 March'],
    ['2026-12-31', 'Thu 31 December'],
    ['2028-02-29', 'Tue 29 February'],
    ['not a day', 'not a day'],
  ])('%s is %s', (iso, words) => {
    expect(format.shortDay(iso)).toBe(words);
  });

  test('a day at either end of the world’s zones stays that day', () => {
    expect(format.longDay('2026-03-05')).toBe('Thursday 5 March 2026');
    expect(format.dayAndClock('2026-03-05T23:59:00')).toBe('Thu 5 March, 23:59');
    expect(format.dayAndClock('2026-03-05T00:00')).toBe('Thu 5 March, 00:00');
  });

  test.each([
    ['2026-03-05', '2026-03-09', '5 to 9 March'],
    ['2026-02-28', '2026-03-03', '28 February to 3 March'],
    ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027'],
    ['2026-03-05', '2026-03-05', '5 March'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(format.dayRange(from, to)).toBe(words);
  });

  test.each([
    [0, 'the day'],
    [3, 'day 3'],
    [-1, '1 day before'],
    [-14, '14 days before'],
  ])('day %i is %s', (day, words) => {
    expect(format.dayWord(day)).toBe(words);
  });

  test('a range of day counts says “day” once', () => {
    expect(format.dayWords(2, 5)).toBe('day 2 to 5');
    expect(format.dayWords(0, 2)).toBe('the day to day 2');
    expect(format.dayWords(4, 4)).toBe('day 4');
  });

  test('times lose their seconds', () => {
    expect(format.clock('06:30:00')).toBe('06:30');
    expect(format.clock('2026-03-05T06:30:00')).toBe('06:30');
  });

  test('there are twelve months', () => {
    expect(format.monthNames()).toHaveLength(12);
    expect(format.monthNames()[1]).toBe('February');
  });
});
