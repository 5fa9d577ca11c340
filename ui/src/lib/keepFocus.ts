// When a press makes its own button go away ("Done" becomes "Open again"), the keyboard's place would be lost
// and a screen reader would start again at the top. It moves to what stands there now instead.

export function keepFocus(row: HTMLElement): () => void {
  let inside = false;
  const came = () => (inside = true);
  const went = (event: FocusEvent) => {
    // A button that is taken away leaves to nowhere; a person who goes on, goes somewhere.
    if (event.relatedTarget !== null) inside = false;
  };
  const watch = new MutationObserver(() => {
    if (inside && document.activeElement === document.body) row.querySelector('button')?.focus();
  });
  row.addEventListener('focusin', came);
  row.addEventListener('focusout', went);
  watch.observe(row, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    row.removeEventListener('focusin', came);
    row.removeEventListener('focusout', went);
  };
}
