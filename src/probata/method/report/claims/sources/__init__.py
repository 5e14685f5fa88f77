"""sources: sentences and their notes.

Knows: what a sentence and its note name as the source, and whether the one can be the other.
Does not know: what is on record.
Words defined here:
    trace     a word that leads from a note to the passage that it bears out
"""
