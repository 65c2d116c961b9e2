#!/usr/bin/env bash
# Packs Hindsight, installs it in an empty folder outside the repository, and uses it there as a stranger would.
set -euo pipefail
cd "$(dirname "$0")/.."
# The Node that the repository brings; the package itself needs Node 22.18 or newer.
export PATH="$PWD/node_modules/.bin:$PATH"
place="$(mktemp -d "${TMPDIR:-/tmp}/hindsight pâckage-XXXXXX")"
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT

npm run --silent package
npm pack --silent --pack-destination "$place" ./package
cd "$place"
printf '{"name":"stranger","private":true}\n' > package.json
npm install --silent --no-audit --no-fund ./*.tgz
echo "Installed: $(find node_modules -name package.json -path '*node_modules/*' | grep -cE 'node_modules/(@[^/]+/)?[^/]+/package.json$') packages, $(du -sm --apparent-size node_modules | cut -f1) MB."
# A shared installation belongs to somebody else.
chmod -R a-w node_modules
# What is found from here on has to be the package, not the repository.
hindsight() { node node_modules/hindsight-postmortems/lib/cli/hindsight.mjs "$@"; }

hindsight --version
hindsight init fresh --yes
hindsight check --content fresh/content --strict
mkdir -p archive/postmortems reports
hindsight new 'Checkout fails after cache upgrade' --content archive
printf '# Queue stops after an upgrade\n\nOn 2 January 2024 the outage began at 10:00 UTC and ended at 10:40 UTC. We rolled back the queue.\n' > reports/queue.md
hindsight import reports --out archive
hindsight check --content archive
hindsight build --content archive --out site --quiet
test -s site/index.html
hindsight search queue rolled back --content archive | grep -q 'Queue stops'
hindsight review --from 2024-01-01 --to 2024-03-31 --content archive | grep -q 'Queue stops'
test -z "$(grep -rl "$place" site || true)"
echo 'The package works.'
