import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything is a file of its own, never inlined, so that the pages run under a strict Content-Security-Policy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
  },
  server: {
    host: '127.0.0.1',
    // The API's addresses only: the pages' own modules stand in a folder api too.
    proxy: { '^/api/(?!.*\\.ts)': process.env['STRATA_API'] ?? 'http://127.0.0.1:4600' },
  },
})
