// When a page goes out of sight or away, what was typed and not kept yet is kept.

/** Runs `keep` whenever the page is hidden or left. Returns how to stop. */
export function whenLeaving(keep: () => void): () => void {
  const leaving = () => void (document.visibilityState === 'hidden' && keep());
  document.addEventListener('visibilitychange', leaving);
  window.addEventListener('pagehide', leaving);
  return () => {
    document.removeEventListener('visibilitychange', leaving);
    window.removeEventListener('pagehide', leaving);
  };
}
