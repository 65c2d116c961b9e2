// @ts-check
import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import { getBuildContext } from './src/site/build-context.ts';

// Site, base and output folder come from the command line and content/archive.yaml: see src/cli/build/site-build.ts.
const { built } = getBuildContext() ?? {};

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  cacheDir: './.cache/astro',
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  // A site map needs whole addresses.
  integrations: built?.archive.settings.site === undefined ? [] : [sitemap()],
  build: {
    // The Content-Security-Policy allows no inline styles or scripts, so none are inlined.
    inlineStylesheets: 'never',
    concurrency: 8,
  },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
