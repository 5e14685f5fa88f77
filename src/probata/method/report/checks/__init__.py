"""checks: the rules, one file each, found by looking in this folder.

Knows: what each rule objects to, why, and an example of each kind.
Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain PB301`).
"""
