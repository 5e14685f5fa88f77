"""reply: rules PB5xx, about the right of reply, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
