// The configuration of Astro. The door to @astrojs/sitemap.
import { join, relative } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroInlineConfig } from 'astro';
import type { ArchiveSettings } from '../../model/archive.ts';
import type { AstroProject } from './astro-project.ts';

/** The configuration for a site of these settings, with its pages where the project has them. */
export function createAstroConfig(
  { root, pages }: Pick<AstroProject, 'root' | 'pages'>,
  { site, base }: Pick<ArchiveSettings, 'site' | 'base'>,
): AstroInlineConfig {
  return {
    configFile: false,
    root,
    base,
    ...(site === undefined ? {} : { site }),
    srcDir: relative(root, pages),
    publicDir: relative(root, join(pages, 'public')),
    cacheDir: '.cache/astro',
    output: 'static',
    trailingSlash: 'ignore',
    compressHTML: true,
    devToolbar: { enabled: false },
    // A site map needs whole addresses.
    integrations: site === undefined ? [] : [sitemap()],
    build: {
      // The Content-Security-Policy allows no inline styles or scripts, so none are inlined.
      inlineStylesheets: 'never',
      concurrency: 8,
    },
    // Vite's cache stays out of node_modules, which may be read-only. The output folder is new, and a worker is already
    // writing assets to it.
    vite: { cacheDir: join(root, '.cache/vite'), build: { assetsInlineLimit: 0, emptyOutDir: false } },
  };
}
