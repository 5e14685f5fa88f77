"""prose: a report as a reader meets it: sentences with roles filled in, and whose voice speaks in them.

Knows: what is printed where, which letter of it stands where in the source, which part of the report a sentence is in.
Does not know: what is on record (matching), what is wrong with a sentence (checks).
Words defined here:
    own voice  what a report says itself, outside of quotation marks and of what it says that others said
"""
