#!/bin/sh
# Takes the pictures of this folder anew from `khabar preview`. Needs Chromium (another one: CHROMIUM=…) and a font for
# Devanagari; what is said behind goes on to it: `sh docs/pictures/take.sh --no-sandbox` where root does it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
page=$folder/preview.html
PATH="$here/../../node_modules/.bin:$PATH" node "$here/../../apps/cli/src/main.ts" preview "$page"

# Name of the picture, its anchor in the page, width and height.
while read -r name anchor width height; do
  "${CHROMIUM:-chromium}" --headless=new --hide-scrollbars "--window-size=$width,$height" \
    "--screenshot=$here/$name.webp" "$@" "file://$page#$anchor" </dev/null 2>/dev/null
done <<'END'
discord-card discord-story 960 336
discord-digest discord-digest 960 1190
telegram-digest telegram-digest 744 1084
telegram-digest-rich telegram-digest-rich 744 617
telegram-first-contact telegram-topics 744 452
telegram-story telegram-story 744 624
END
