"""findings: what the inquiry finds, to which standard, on what, and who adopted it.

Knows: types and standards, the house's minimum conditions, how evidence hangs together, wordings, elements of legal
labels, persons named as responsible.
Does not know: manuscripts and reports, the store; a finding is bound to records by whoever calls.
Words defined here:
    finding             a claim with its type, standard, evidence for and against, gaps; a named person adopts it
    condition           one thing that the house wants before such a finding is published; never the standard itself
    independent source  of a claim: an utterance, a report or a witness that owes nothing to another one
    element             one part of a legal label that has to be shown
"""
