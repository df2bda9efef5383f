// What the simulation knows and the words may ask. The game sets these; the script never does.
VAR trust = 0
VAR memories = 0

// chapter 1
VAR batted_mote = false
VAR answered = false
VAR crept = false

// chapter 2
VAR gave_string = false
VAR rested_stone = false
VAR gave_beetle = false
VAR warned_glass = false
VAR lay_on_cloth = false
VAR gave_feather = false
VAR smelled_flower = false
VAR blinked = false

INCLUDE chapter1.ink
INCLUDE chapter2.ink
