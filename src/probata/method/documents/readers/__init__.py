"""readers: one file a format; a module here that does not begin with an underscore is a reader.

Knows: how one format is taken apart into canonical text, marks, declared claims and limits.
Does not know: which file on which disk the bytes came from, other formats, what the text means.
Words defined here: none; ``Reading``, ``Mark`` and ``Declared`` stand in ``probata.method.documents.model``. A format
without a signature (plain text, Markdown, CSV) recognises nothing: the shelf goes by the file's name there. A reader
whose signature others share may add ``fits(data)``, which looks at the whole file (a ZIP is told apart by its parts).
A reader that imports a large library inside its functions names it in ``LOADS``: it is loaded once for many files.
A reader of a format that holds files adds ``parts(data, name)`` (``Container``): each file inside, one after the other.
"""
