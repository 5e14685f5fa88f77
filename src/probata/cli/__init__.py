"""cli: the command line. Each file that has ``register`` is one verb.

Knows: how to ask for a passphrase, how answers and errors look in a terminal and as JSON.
Does not know: anything about the work. It calls inquiry and shows what comes back (verify calls signing alone).
Words defined here: none.
"""
