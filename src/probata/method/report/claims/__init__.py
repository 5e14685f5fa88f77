"""claims: what the prose of a report says, piece by piece: its numbers, dates, quotations, names, notes, conclusions.

Knows: how a sentence says a thing (reading), and the rooms in which things of one kind are held against each other:
figures, retold, time, sources, quotations, reserves, people, structure.
Does not know: what is on record (matching), what is wrong with a sentence (checks).
Words defined here:
    claim   something that a sentence says and that evidence has to bear
    scope   whom, where and when a claim is about, as far as its sentence says it
"""
