import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The window loads the files from its own protocol: paths must be relative.
  base: './',
  plugins: [svelte(), svelteTesting()],
  // Port 1420 is what the window's development overlay expects; failing is clearer than another port.
  server: { port: 1420, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.50 knows more than this; older targets would rewrite light-dark() and nesting.
    target: 'safari18',
    cssTarget: 'safari18',
    // The content policy allows images from data:, but styles and scripts only as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    globals: true,
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.ts'],
    // contrast.test.ts reads the colours; other style sheets are of no use without a screen.
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    testTimeout: 20000,
  },
});
