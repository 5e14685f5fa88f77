"""claims: what the prose of a report says, piece by piece: its numbers, dates, quotations, names, notes, conclusions.

Knows: how numbers are written and what they count, of whom, when and where, as far as the sentence says it.
Does not know: what is on record (matching), what is wrong with a sentence (checks).
Words defined here:
    claim   something that a sentence says and that evidence has to bear
    scope   whom, where and when a claim is about, as far as its sentence says it
"""
