"""matching: sentences of a report beside the records that they speak of.

Knows: which sentence claims a number of which count, tells which finding again, speaks of which party, recommendation,
estimate or person on record.
Does not know: what is wrong with it (checks).
Words defined here:
    retold     said of a finding on record by another sentence than its own
"""
