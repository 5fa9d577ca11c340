import axe from 'axe-core';

/**
 * What a screen reader or keyboard user would stumble over. Colours cannot be seen here:
 * contrast.test.ts computes them from the tokens.
 */
export async function stumbles(root: Element = document.body): Promise<string[]> {
  const result = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      // A component on its own is not in a landmark; the shell's own test turns this on.
      region: { enabled: root.querySelector('main') !== null },
    },
  });
  return result.violations.map((v) => `${v.id}: ${v.help} ${v.nodes.map((n) => n.html).join(' | ')}`);
}
