"""Numbers that both spellings of the scan share."""

BASE = 0x9E3779B97F4A7C15
"""Of the polynomials; odd, so that it can be undone modulo 2**64."""
UNDO = pow(BASE, -1, 2**64)
MIX_A, MIX_B = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
"""Of splitmix64."""
WORD_UNITS, EAST_UNITS, SOUTH_UNITS = 4, 2, 1
"""A word of a spaced script, a Han or Kana character, a character of the other scripts without spaces."""
