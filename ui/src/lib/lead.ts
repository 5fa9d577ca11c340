// A link to one line of a long page: the line comes into view and takes the focus, once for each time somebody went
// there. The line may come later than its page: its part is read on its own.

import { here, type Route } from './route.svelte';

let led: Route | null = null;

/** On the element of a line. */
export function lead(line: string): (element: HTMLElement) => void {
  return (element) => {
    const route = here();
    if (route.name !== 'procedure' || route.line !== line || led === route) return;
    led = route;
    // What is folded away has to be unfolded before it can be seen.
    element.closest('details')?.setAttribute('open', '');
    element.tabIndex = -1;
    element.scrollIntoView?.({ block: 'start' });
    element.focus({ preventScroll: true });
  };
}
