// The rules of this folder, as tests: who may name whom, and what is in no file.

import { expect, test } from 'vitest';

const files = Object.entries(
  import.meta.glob<string>(
    ['./**/*.ts', './**/*.svelte', '!./generated/**', '!./**/*.test.ts', '!./test/**'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
);

/** The files that hold this, except those that may. */
function holding(what: RegExp, ...allowed: string[]): string[] {
  return files.filter(([path, text]) => what.test(text) && !allowed.includes(path)).map(([path]) => path);
}

test('the rules are read from real files', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('one file talks to the Rust side', () => {
  expect(holding(/@tauri-apps\//, './lib/ipc.ts')).toEqual([]);
});

test('one file knows dates and languages, and no screen counts days', () => {
  expect(holding(/\bnew Date\b|\bDate\.|\bIntl\b|toLocale|Temporal/, './lib/format.ts')).toEqual([]);
});

test('shared parts know no screen', () => {
  const shared = files.filter(([path]) => path.startsWith('./shared/') || path.startsWith('./lib/'));
  const screens = /from '\.\.\/(appointments|today|patients|procedure|timeline|catalogue|compare|settings)\//;
  expect(shared.filter(([, text]) => screens.test(text)).map(([path]) => path)).toEqual([]);
});

test('nothing is put into the page as markup, and no style stands in it', () => {
  expect(holding(/\{[@]html|innerHTML|insertAdjacentHTML|\sstyle="/)).toEqual([]);
});

test('nothing a person wrote is kept by the view', () => {
  expect(holding(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
});

test('the window has no clock of its own: the program’s timer tells of each minute', () => {
  expect(holding(/setInterval/)).toEqual([]);
});

test('nothing leaves the window', () => {
  expect(holding(/\bfetch\(|XMLHttpRequest|WebSocket|https?:\/\//)).toEqual([]);
});

test('types are not talked around', () => {
  expect(holding(/:\s*any\b|as any\b|@ts-ignore|@ts-expect-error|@ts-nocheck/)).toEqual([]);
});

test('a file stays short enough to be read at once', () => {
  expect(files.filter(([, text]) => text.split('\n').length > 400).map(([path]) => path)).toEqual([]);
});
