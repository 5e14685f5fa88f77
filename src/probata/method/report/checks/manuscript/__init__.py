"""manuscript: rules PB0xx, about the manuscript itself, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
