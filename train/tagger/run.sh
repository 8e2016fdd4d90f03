#!/bin/sh
# npm run train [-- FOLDS]: everything from the corpora beside the checkout to src/tagger/tagger.bin; see README.md.
set -e
cd "$(dirname "$0")/../.."
work=${WORK:-train/work}
python=${PYTHON:-python3}
folds=${1:-0,1,2,3,4,all}
mkdir -p "$work"
[ -d "$work/tokens" ] || sh train/tagger/export.sh "$work/tokens"
[ -f "$work/words.pkl" ] || "$python" train/tagger/vectors.py "$work"
"$python" train/tagger/fit.py "$work" --folds "$folds"
if [ -f "$work/tagger.bin" ]; then cp "$work/tagger.bin" src/tagger/tagger.bin; fi
npm run compile
