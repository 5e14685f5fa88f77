"""Numbered steps from one format of the inquiry file to the next; found by looking in this folder.

Each file is ``mNNNN_name.py`` with ``apply(connection)``. Steps are never changed once released, only added to.
"""
