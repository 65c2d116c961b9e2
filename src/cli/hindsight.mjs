#!/usr/bin/env node
// The command's first step: plain JavaScript, so that an old Node gets a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `hindsight needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
      'In the repository "npm ci" brings one along: use "npx hindsight …" or "npm run …".\n',
  );
  process.exit(2);
}
const { run } = await import('./hindsight.ts');
process.exitCode = await run(process.argv);
