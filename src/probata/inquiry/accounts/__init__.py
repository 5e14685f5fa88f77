"""accounts: the interviews of an inquiry as the verbs need them, and what follows when somebody takes one back.

Knows: who may be counted, the lexicon of names that nothing may print, what rests on whom.
Does not know: who anybody is: identities go through to the vault and are never read here.
Words defined here:
    lexicon    the names that nothing may print, kept as digests: whoever reads it learns none
"""
