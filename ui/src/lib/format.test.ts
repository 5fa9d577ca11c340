import { beforeEach, describe, expect, test } from 'vitest';
import * as format from './format';
import { todayIs } from './yearAtHand';

describe('days in words', () => {
  beforeEach(() => todayIs(() => '2026-03-02'));

  test.each([
    ['2026-03-02', '2026-03-05', 'Thu 5 March'],
    ['2026-03-02', '2026-12-31', 'Thu 31 December'],
    ['2026-03-02', '2027-01-01', 'Fri 1 January 2027'],
    ['2026-12-31', '2027-01-01', 'Fri 1 January 2027'],
    ['2027-01-01', '2026-12-31', 'Thu 31 December 2026'],
    ['2027-01-01', '2027-01-01', 'Fri 1 January'],
    ['2028-01-01', '2028-02-29', 'Tue 29 February'],
    ['2026-03-02', '2028-02-29', 'Tue 29 February 2028'],
    ['2026-03-02', 'not a day', 'not a day'],
  ])('on %s the day %s is %s', (today, iso, words) => {
    todayIs(() => today);
    expect(format.shortDay(iso)).toBe(words);
  });

  test('until today is known every day says its year', () => {
    todayIs(() => null);
    expect(format.shortDay('2026-03-05')).toBe('Thu 5 March 2026');
    expect(format.dayRange('2026-03-05', '2026-03-09')).toBe('5 to 9 March 2026');
  });

  test('a day of another year says so in every form', () => {
    expect(format.plainDay('2026-03-05')).toBe('5 March');
    expect(format.plainDay('2027-03-05')).toBe('5 March 2027');
    expect(format.axisDay('2026-03-05')).toEqual(['5 Mar']);
    expect(format.axisDay('2027-03-05')).toEqual(['5 Mar', '2027']);
    expect(format.dayAndClock('2027-03-05T06:30')).toBe('Fri 5 March 2027, 06:30');
    expect(format.longDay('2027-03-05')).toBe('Friday 5 March 2027');
  });

  test('a day at either end of the world’s zones stays that day', () => {
    expect(format.longDay('2026-03-05')).toBe('Thursday 5 March 2026');
    expect(format.dayAndClock('2026-03-05T23:59:00')).toBe('Thu 5 March, 23:59');
    expect(format.dayAndClock('2026-03-05T00:00')).toBe('Thu 5 March, 00:00');
  });

  test.each([
    ['2026-03-05', '2026-03-09', '5 to 9 March'],
    ['2026-02-28', '2026-03-03', '28 February to 3 March'],
    ['2026-12-30', '2026-12-31', '30 to 31 December'],
    ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027'],
    ['2026-03-05', '2026-03-05', '5 March'],
    ['2027-03-05', '2027-03-05', '5 March 2027'],
    ['2027-03-05', '2027-03-09', '5 to 9 March 2027'],
    ['2028-02-29', '2028-03-03', '29 February to 3 March 2028'],
    ['2025-03-05', '2025-03-09', '5 to 9 March 2025'],
    ['2027-12-05', '2028-12-05', '5 December 2027 to 5 December 2028'],
    ['2025-12-31', '2026-01-01', '31 December 2025 to 1 January 2026'],
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
