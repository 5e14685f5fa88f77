"""evidence: rules PB1xx, about evidence, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
