"""standards: rules PB4xx, about standards of proof and wording, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
