"""pile: three hundred invented files as an investigator finds them on a Monday, with what should become of each.

``make(folder, seed)`` writes them and gives the list. Everything in them is invented; the same seed gives the same
bytes. What is expected of a file is what its maker knows of it, and never what a reader said.
"""
