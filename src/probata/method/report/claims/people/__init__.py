"""people: who could be known by what is said.

Knows: people without a name as a report describes them, and the codes that stand for them.
Does not know: who they are.
Words defined here:
    portrait  all that a report says of one person without a name
"""
