"""aligning: where two documents run word for word alike, for many pairs at once.

Knows: words as numbers, runs and chains of them. Does not know: texts, bytes, quotations, families.
Words defined here:
    equal run   words that stand in both documents, in the same order, with nothing between them
    chain       equal runs in the same order in both with only a small edit between two of them
``aligning.aligned.aligned`` is a relation of pairs and words; ``kernel`` says, compiled, what ``sources.matching`` and
``sources.coverage`` say in numpy.
"""
