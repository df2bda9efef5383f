#!/usr/bin/env bash
# Spectrograms of what build.ts has rendered, to look at: out/sheets/*.png. Needs sox and ffmpeg.
set -e
cd "$(dirname "$0")/../.."
mkdir -p out/sheets

# sheet NAME HIGHEST_HZ COLUMNS sound…
sheet() {
  local name=$1 hz=$2 columns=$3 scratch i=0
  shift 3
  scratch=$(mktemp -d)
  for sound in "$@"; do
    sox "out/audio/$sound.wav" -n remix 1 norm -3 pad 0 0.02 rate $((hz * 2)) \
      spectrogram -x 420 -y 257 -z 75 -w hann -t "$sound" -o "$scratch/one.png"
    ffmpeg -v error -y -i "$scratch/one.png" -vf scale=564:355 "$scratch/$(printf %02d $i).png" # sox varies by a pixel
    i=$((i + 1))
  done
  ffmpeg -v error -y -framerate 1 -i "$scratch/%02d.png" \
    -vf "tile=${columns}x$(((i + columns - 1) / columns)):color=black" -frames:v 1 "out/sheets/$name.png"
  rm -r "$scratch"
}

sheet cat 10000 4 meow-1 meow-2 meow-3 meowSmall-1 meowAsk-1 chirrup-1 growl-1 callJasper-1 purr-1 purrRough-1 groom-1 sniff-1
sheet dog 6000 4 barkLow-1 barkLow-2 barkLow-3 barkBehindWall-1 barkSharp-1 whine-1 callRusty-1 pant-1 sigh-1 shiver-1 nose-1 dig-1
sheet body 12000 4 stepStone-1 stepWood-1 stepBook-1 stepMetal-1 stepPuddle-1 landHard-1 jump-1 swipe-1 claws-1 slide-1 splash-1 shakeDog-1
sheet rain 16000 3 rainRoof rainCourt drain rainGlass rainTin drips
sheet world 10000 4 thunderFar-1 grindFar-1 grindFar-2 screechFar-1 slabCrack-1 slabFall-1 cartLand-1 lampSwing-1 glassFall-1 memory-1 hum fire
sheet score 3000 4 {title,chapter1,chapter2}-{high,low,pulse,tune}
