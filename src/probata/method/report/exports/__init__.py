"""exports: a bound report written out, one file a format.

Knows: how each format numbers, notes, links and marks what a report says.
Does not know: records, rules; nothing is decided here.
Words defined here: none.
"""
