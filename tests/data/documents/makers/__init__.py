"""Makers of the golden and broken files, one file a family of formats; each offers ``good()`` and ``broken()``."""
