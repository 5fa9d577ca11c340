// What is measured is the text itself, not the element it stands in: that one may well be as high as it should be.
const boxes = 'button, label, a, li, td, th, dd, dialog, section, .card, main, body';
const wide = document.documentElement.clientWidth;
const found = [];
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const text = words.currentNode;
  const inside = text.parentElement;
  if (text.data.trim() === '' || inside.closest('.sr-only, select, svg, .picture, .skip')) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const at = range.getBoundingClientRect();
  if (at.width < 2 || at.height < 2) continue;
  const style = getComputedStyle(inside);
  if (style.visibility === 'hidden' || style.clipPath !== 'none') continue;
  const said = text.data.trim().slice(0, 60);
  // What scrolls by itself is wider than it shows.
  let scrolls = inside;
  while (scrolls && !/auto|scroll/.test(getComputedStyle(scrolls).overflowX)) scrolls = scrolls.parentElement;
  if (!scrolls && (at.right > wide + 1 || at.left < -1)) found.push(`out of the window: ${said}`);
  const box = inside.closest(boxes);
  const edge = getComputedStyle(box);
  const around = box.getBoundingClientRect();
  const [top, bottom] = ['Top', 'Bottom'].map((side) => parseFloat(edge[`padding${side}`]));
  const over = Math.max(
    at.right - around.right,
    around.left - at.left,
    at.bottom - around.bottom + bottom,
    around.top - at.top + top,
  );
  // Letters reach a little over their line, and the space at its end hangs out of it.
  if (over > Math.max(6, 0.4 * parseFloat(style.fontSize))) found.push(`${Math.round(over)} px out of its box: ${said}`);
}
return found;
