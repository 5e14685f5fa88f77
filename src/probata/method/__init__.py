"""method: the work itself, pure.

Knows: how documents, sources and all that follows from them are reasoned about. Rooms stand in the order of
the work, which is also the order of imports.
Does not know: files, sockets, clocks, databases, people at keyboards. Bytes and texts come in, records go out.
Words defined here: none; each room defines its own.
"""
