"""reading: the typed reading of a sentence, on which the other rooms of claims stand.

Knows: what one sentence, cell or note says, typed: words, numbers, dates, names, sources, reserves, whose voice.
Does not know: the rest of the report, beyond the passage around it.
Words defined here:
    fact      a number with all that its stretch of the sentence says of it
    clause    a stretch of a sentence that says one thing
"""
