import { expect, test } from 'vitest';
import tokens from './tokens.css?raw';

type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme): string {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const found = theme === 'light' ? match?.[1] : match?.[2];
  if (!found) throw new Error(`no colour --${name} in tokens.css`);
  return found;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['accent', ground],
    ['urgent-ink', ground],
    ['ask-ink', ground],
  ]),
  ['on-accent', 'accent-solid'],
  ['on-accent', 'accent-solid-hover'],
  ['on-urgent', 'urgent-solid'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['ink', 'ask-soft'],
  ['ink', 'band'],
  ['ask-ink', 'ask-soft'],
  ['urgent-ink', 'urgent-soft'],
  ['saved-ink', 'saved-soft'],
  ['info-ink', 'info-soft'],
  ...['teal', 'blue', 'plum', 'rose', 'brick', 'amber', 'olive', 'slate'].map((who): [string, string] => [
    'on-who',
    `who-${who}`,
  ]),
];
const edges: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] =>
    ['edge', 'accent-solid', 'focus', 'ask-edge', 'urgent-edge', 'saved-edge', 'info-edge'].map((e) => [
      e,
      ground,
    ]),
  ),
  ...['band-edge', 'limit-edge', 'visit-edge', 'today'].map((e): [string, string] => [e, 'surface']),
  ['band-edge', 'band'],
  ['limit-edge', 'limit'],
  ['visit-edge', 'visit'],
  ['ask-edge', 'ask-soft'],
  ['urgent-edge', 'urgent-soft'],
  ['saved-edge', 'saved-soft'],
  ['info-edge', 'info-soft'],
  ['focus', 'ask-soft'],
  ['focus', 'accent-soft'],
];

for (const theme of ['light', 'dark'] as const) {
  test.each(text)(`${theme}: the words %s on %s have a contrast of 7 or more`, (front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(7);
  });

  test.each(edges)(`${theme}: the edge %s on %s has a contrast of 3 or more`, (front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(3);
  });
}
