"""structure: parts and what leads to them.

Knows: the numbered parts of a report, what leads to them, and what it recommends.
Does not know: what the parts claim.
Words defined here: none of its own.
"""
