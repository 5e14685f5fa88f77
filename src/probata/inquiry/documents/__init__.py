"""documents: the stored documents as the verbs need them, with what people decided about them.

Knows: the texts to compare, their statements, the utterances they quote, what cited ones have in common; the language
model, where one is at hand.
Does not know: accounts of people; how any of this is worked out (method.sources, method.statements).
Words defined here:
    language model  what reads English sentences where one is installed; without it statements are marked so
"""
