"""retold: one fact in two places.

Knows: figures that a report tells again: in its summary, a caption, a table, a definite phrase.
Does not know: dates, quotations, reserves.
Words defined here:
    clash     two figures for one fact
"""
