"""hostile: files made to do harm, for every reader, and the run that takes them in as a member would.

``make(seed)`` gives each as (path, bytes); the path's folders name its class. Nothing of them is kept: they are made
when they are needed, from the golden files and by hand. ``python -m tests.hostile --all`` runs them all.
"""
