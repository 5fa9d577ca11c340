import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach } from 'vitest';
import App from '../App.svelte';
import { looked } from '../catalogue/looked.svelte';
import { ownTypes } from '../catalogue/ownType.svelte';
import { tray } from '../compare/tray.svelte';
import { keepBeforeTheEnd } from '../lib/keeping';
import { follow } from '../lib/route.svelte';
import { discard } from '../procedure/draft.svelte';
import { toast } from '../shared/toast.svelte';

let stop: () => void = () => undefined;

afterEach(() => {
  stop();
  // The page goes first: it would begin anew with what is thrown away.
  cleanup();
  discard();
  ownTypes.discardAll();
  tray.clear();
  looked.words = '';
  toast.dismiss();
  location.hash = '';
});

/** Opens the program at an address, as a person would find it, and waits for the page's heading. */
export async function open(hash: string, heading: string | RegExp): Promise<void> {
  location.hash = hash;
  const stops = [follow(), keepBeforeTheEnd()];
  stop = () => stops.forEach((one) => one());
  render(App);
  await screen.findByRole('heading', { level: 1, name: heading });
}
