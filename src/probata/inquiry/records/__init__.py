"""records: what stands written in an inquiry beside its evidence: findings, replies, recommendations, as they are now.

Knows: the files last taken in, bound to documents, accounts and counts at this moment; who adopted what; what is shown
of it.
Does not know: what makes a finding complete (method.findings), what a report says (reports).
Words defined here:
    standing   as it is in the inquiry now: what was last taken in, bound to its evidence
"""
