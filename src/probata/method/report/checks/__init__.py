"""checks: the rules, one file each, found by looking in the folders here, one for each group of codes.

Knows: what each rule objects to, why, and an example of each kind.
Does not know: the other rules.
Words defined here: none; each rule explains itself (`probata explain PB301`).
"""

import pkgutil


def names() -> list[str]:
    """The module of each rule, none of them loaded; the folders are the list."""
    return [found.name for found in pkgutil.walk_packages(__path__, f"{__name__}.") if not found.ispkg]
