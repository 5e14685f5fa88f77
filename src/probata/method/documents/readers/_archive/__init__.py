"""_archive: what the readers of containers share.

Knows: harmless paths, bounds against bombs, names in old alphabets, packed streams, the inventory as text, and how ZIP,
TAR and WARC lay out what they hold.
Does not know: what the files inside say; whoever takes them out gives each to a reader of its own.
Words defined here: a ``Member`` is what a container holds under one path, before anybody has unpacked it.
"""
