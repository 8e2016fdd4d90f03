#!/bin/sh
# export.sh FOLDER: all texts as tokens and list bits, with the lists as they would be had nobody seen the annotated
# articles: rows of source `train` are left out, so that the tagger does not learn to trust the lists too much.
set -e
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/project"
cp -r "$here/src" "$here/train" "$here/package.json" "$here/tsconfig.json" "$copy/project/"
ln -s "$here/node_modules" "$copy/project/node_modules"
ln -s "$here/../shared" "$copy/shared"
cd "$copy/project"
for list in src/gazetteer/lists/*.tsv; do
  awk -F'\t' -v OFS='\t' '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == "source") column = i }
    NR == 1 || !column || $column != "train"
  ' "$list" > kept.tsv
  mv kept.tsv "$list"
done
npx tsx src/build/compile.ts
npx tsx train/export.ts "$out"
