// @ts-check
// For `astro check` only. The command line starts Astro with the configuration of src/cli/build/astro-config.ts.
import { defineConfig } from 'astro/config';

export default defineConfig({ srcDir: './src/site', cacheDir: './.cache/astro' });
