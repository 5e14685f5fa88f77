"""reserves: how sure, and of how much.

Knows: how sure a sentence is, what it leaves open, denies or limits, and where the same is told otherwise.
Does not know: the standards of findings on record.
Words defined here:
    reserve   words by which a sentence says less than that it is so
"""
