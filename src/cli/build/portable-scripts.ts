// The door to Vite for portable sites: a module and all it imports as one ordinary script.
import { build } from 'vite';

/** The script at `file` with everything it imports inside; where it reads its own address, the page provides it. */
export async function bundleScript(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'hindsight-portable',
        transform: (code) =>
          code
            // Modules that Vite would preload are already included.
            .replace(/(const __vite__mapDeps=.*?=>)i\.map\(i=>d\[i\]\)/, '$1[]')
            .replaceAll('import.meta.url', 'globalThis.hindsightPortableScripts')
            .replaceAll(/([`"'])\/_astro\//g, '$1'),
      },
    ],
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: file, output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error(`${file}: Vite gave no script`);
  return chunk.code;
}
