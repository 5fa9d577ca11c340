// A place on the picture as a length of CSS.

export function percent(position: number): string {
  const inside = Math.min(1, Math.max(0, position));
  return `${Math.round(inside * 10000) / 100}%`;
}
