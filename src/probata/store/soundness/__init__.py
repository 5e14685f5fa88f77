"""soundness: whether what is kept is still what was written, and where it is not.

Knows: pages, tables and the sums over them, items with their documents and blobs, cells, the keyring as rows, the
file of removals, and which acts of the log have to be done.
Does not know: who asks, what is told, what the records mean. It is given keys and connections, and changes nothing but
what quarantining.py moves.
Words defined here:
    damage     one thing that is not as it was written, in words, and where
    observation  what is no damage and should be known: a weak lock, a file that no record names
    quarantine the folder into which damaged files are moved; nothing is ever deleted
"""
