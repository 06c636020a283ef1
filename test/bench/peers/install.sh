#!/bin/sh
# Installs the peers of the bench into a folder outside of the repository:
#   sh test/bench/peers/install.sh /tmp/peers && BENCH_PEERS=/tmp/peers npm run bench:peers
# They print with the browser that planpress pins, so none brings one of its own. Vivliostyle CLI wants a newer Node.
set -eu
folder=${1:?the folder to install into}
mkdir -p "$folder"
cd "$folder"
export PUPPETEER_SKIP_DOWNLOAD=1 PUPPETEER_SKIP_CHROMIUM_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
[ -f package.json ] || echo '{ "private": true }' >package.json
npm install --no-audit --no-fund pagedjs-cli@0.4.3 @vivliostyle/cli@11.3.3 node@22
python3 -m venv venv
venv/bin/pip install --quiet weasyprint==70.0 typst==0.15.2
