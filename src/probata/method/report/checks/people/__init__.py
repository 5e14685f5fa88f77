"""people: rules PB6xx, about the protection of people, one file each.

Knows: what each rule objects to. Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain`).
"""
