"""quotations: the words of others.

Knows: whose words stand between quotation marks, and whether they stand twice otherwise.
Does not know: statements and utterances on record.
Words defined here: none of its own.
"""
