"""numbers: rules PB3xx, about numbers and words for numbers, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
