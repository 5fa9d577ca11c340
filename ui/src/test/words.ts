import { createRawSnippet } from 'svelte';

/** Words inside a component that takes children. */
export function words(text: string) {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
