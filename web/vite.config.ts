import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The build is static and is served by `http/portal.ts` under a strict policy: `script-src 'self'`, so nothing here may
 * emit an inline script or need `eval`. Fluent writes its rules at run time into `<style>` elements (`insertRule`), and
 * a nonce would need a page made per request: therefore `style-src 'self' 'unsafe-inline'`, for styles only.
 *
 * In development the page talks to the server named by TANDEM_API.
 */
const api = process.env.TANDEM_API ?? 'http://127.0.0.1:4280';

export default defineConfig({
  root: here,
  plugins: [react()],
  server: {
    port: 4100,
    // Not all of `/api`: the portal's own modules lie under it as well.
    proxy: {
      '/api/v1/': { target: api, changeOrigin: false },
      '/api/auth/': { target: api, changeOrigin: false },
    },
  },
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2022',
    // Small pictures stay files: `data:` addresses would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Long-lived pieces change rarely; the pages load by themselves. What more than one page needs is in few files:
        // left to itself it would be one for each set of pages, eighty requests before a page stands.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 20 },
            {
              name: 'words',
              test: /[\\/]web[\\/]i18n[\\/]|node_modules[\\/](i18next|react-i18next)[\\/]/,
              priority: 20,
            },
            {
              name: 'fluent',
              test: /node_modules[\\/](@fluentui|@griffel|@floating-ui|tabster|keyborg|@emotion|stylis|@swc)[\\/]/,
              minShareCount: 2,
              priority: 10,
            },
            { name: 'parts', test: /[\\/]web[\\/]/, minShareCount: 3, priority: 5 },
          ],
        },
      },
    },
  },
});
