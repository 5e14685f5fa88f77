"""What a copy that did not know of an erasure added meanwhile: which files those are, and by which names decisions know
their texts.

The key that gives those names is destroyed with the rest, so they are worked out before, and stand in the list of
removals: merging that was stopped goes on without the key, and a third copy learns them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from probata.store.removals import Removal
from probata.store.uniting.alike import known_names, last_name
from probata.store.uniting.model import Pair

More = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A compartment, files in it that no line names, and the digests of their texts as decisions name them."""


def named_items(pair: Pair, lines: Iterable[Removal]) -> frozenset[str]:
    """The files that the lines name, under every Ref that one of them ever had."""
    named = {str(item) for one in lines for item in one.items}
    names = known_names(pair)
    last = {last_name(names, one) for one in named}
    return frozenset(named | last | {old for old in names if last_name(names, old) in last})


def unlisted(pair: Pair, lines: Iterable[Removal], compartments: Collection[str]) -> Iterator[More]:
    """One for each file in these compartments that no line names. Raises BadUse where nobody who merges holds the key
    of its compartment."""
    known = named_items(pair, lines)
    found = {row["ref"]: row["compartment"] for row in pair.each("items") if row["compartment"] in compartments}
    for item in sorted(found.keys() - known):
        yield found[item], (item,), tuple(sorted(pair.texts(item, found[item])))
