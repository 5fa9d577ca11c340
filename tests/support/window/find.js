// What is on the page, looked for the way a person looks: by what a thing is called.
// Read into every script that window.rs runs; it changes nothing on the page.

const PRESSED =
  "button, a[href], summary, input[type=button], input[type=submit], input[type=radio], " +
  "input[type=checkbox], [role=button], [role=link], [role=tab], [role=menuitem], " +
  "[role=switch], [role=checkbox], [role=radio], [role=option]";
const FILLED =
  "input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=hidden]), " +
  "textarea, [role=textbox], [role=spinbutton], [role=slider]";
const PLACES =
  "dialog, section, article, fieldset, form, li, tr, nav, header, footer, aside, main, details, " +
  "[role=group], [role=radiogroup], [role=region], [role=dialog], [role=list], [role=table]";

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function seen(element) {
  return (
    element.getClientRects().length > 0 &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[inert], [aria-hidden=true]")
  );
}

// The words inside, as a screen reader would say them: blocks apart, decoration and controls left out.
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.matches("[aria-hidden=true], input, select, textarea, script, style")) return "";
  if (node.matches("img, svg")) return node.getAttribute("alt") ?? node.getAttribute("aria-label") ?? "";
  const display = getComputedStyle(node).display;
  if (display === "none") return "";
  const inside = [...node.childNodes].map(words).join("");
  return display.startsWith("inline") || display === "contents" ? inside : ` ${inside} `;
}

function called(element) {
  const by = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => id && document.getElementById(id))
    .filter(Boolean)
    .map((other) => other.textContent);
  const own = element.matches("input, select, textarea")
    ? element.matches("[type=button], [type=submit]") && element.value
    : words(element);
  const heading = element.matches(PLACES) && element.querySelector("legend, h1, h2, h3, h4, caption, summary, th");
  return tidy(
    by.join(" ") ||
      element.getAttribute("aria-label") ||
      [...(element.labels ?? [])].map(words).join(" ") ||
      (heading ? words(heading) : own) ||
      element.getAttribute("title"),
  );
}

// An open modal dialog is all a person can reach.
function whole() {
  return [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].filter(seen).at(-1) ?? document;
}

// Exactly this name, or else the only one that contains it.
function match(candidates, name) {
  const named = candidates.map((element) => ({ element, name: called(element) }));
  const wanted = tidy(name).toLowerCase();
  const exact = named.filter((one) => one.name.toLowerCase() === wanted);
  const close = exact.length ? exact : named.filter((one) => one.name.toLowerCase().includes(wanted));
  const names = named.map((one) => one.name).filter(Boolean);
  return { found: close.map((one) => one.element), names: [...new Set(names)].slice(0, 40) };
}

// The smallest place of that name; each name narrows the one before it.
function inside(places) {
  return places.reduce((from, name) => {
    if (from.problem) return from;
    const all = [from, ...from.querySelectorAll("*")].filter((one) => one.matches?.(PLACES));
    const { found, names } = match(all.filter(seen), name);
    const smallest = found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
    if (smallest.length === 1) return smallest[0];
    return { problem: `${smallest.length || "no"} places are called “${name}”. There are: ${names.join(" | ")}` };
  }, whole());
}

function one(selector, name, places) {
  const from = inside(places);
  if (from.problem) return from;
  const { found, names } = match([...from.querySelectorAll(selector)].filter(seen), name);
  if (found.length === 1) {
    const [element] = found;
    const off = element.disabled || element.getAttribute("aria-disabled") === "true";
    return off ? { problem: `“${name}” is there but cannot be used (disabled)` } : { element };
  }
  const count = found.length ? `${found.length} things are` : "nothing is";
  return { problem: `${count} called “${name}”. There are: ${names.join(" | ")}` };
}

// A box that is drawn by its label is pressed on its label.
function press(name, places) {
  const result = one(PRESSED, name, places);
  const label = result.element?.labels?.[0];
  if (!label) return result;
  const { width, height } = result.element.getBoundingClientRect();
  const drawn = width > 3 && height > 3 && getComputedStyle(result.element).opacity !== "0";
  return drawn ? result : { element: label };
}

// A list to open, or a group of boxes of which one is pressed.
function choice(name, option, places) {
  const list = one("select", name, places);
  if (!list.element) {
    const box = press(option, [...places, name]);
    return box.element ? box : { problem: `${list.problem}; and as a group of boxes: ${box.problem}` };
  }
  const { found, names } = match([...list.element.options], option);
  if (found.length === 1) return { element: found[0] };
  return { problem: `“${name}” has no single “${option}”. It has: ${names.join(" | ")}` };
}

// Fields with parts of their own (a clock, a slider) order and read keys by the system's language, so
// their value is put in as the page would get it.
function put(element, value) {
  if (!["date", "time", "datetime-local", "month", "week", "range", "color"].includes(element.type)) return false;
  const prototype = Object.getPrototypeOf(element);
  Object.getOwnPropertyDescriptor(prototype, "value").set.call(element, value);
  for (const kind of ["input", "change"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
  return true;
}
