#!/usr/bin/env bash
# Takes the pictures of the guides from those of the last voting day: mvn verify -Dit.test=VotingDayIT, then src/docs/guides/pictures.sh
# Needs ImageMagick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
day=${1:-$here/../../../target/day}
for name in booth-consent booth-review booth-receipt booth-opinion find matter-open matter-result way-complete matter-preparing announced board; do
    convert "$day/$name-360.png" -crop 360x900+0+0 +repage -resize 300x +dither -colors 48 -strip "$here/pictures/$name.png"
done
