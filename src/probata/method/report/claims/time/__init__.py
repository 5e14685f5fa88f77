"""time: one timeline.

Knows: dates, times of day, ages and spans, and the order of what happened.
Does not know: figures that count people or things.
Words defined here:
    event     what is dated: an act with its subject
"""
