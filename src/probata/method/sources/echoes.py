"""Echoes: where the words of an account that may not be used stand in other documents, re-typed or copied.

A run of eight words or more, as for passages (passages.py); names and short words alone are none. Runs that also stand
in texts which are not the person's own, the form that every interview begins with or a decree that the account reads
out, say nothing and are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.sources.model import PassageKind, SourceText
from probata.method.sources.passages import LEAST, PLAIN
from probata.method.sources.shingles import Shingles, shingles
from probata.method.sources.words import Words, read
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LENGTH = LEAST[PassageKind.COPIED]
NotTheirs = Callable[[Ref], Iterable[SourceText]]


def echoes(
    others: Sequence[SourceText], accounts: Sequence[SourceText], not_theirs: NotTheirs
) -> Mapping[Ref, tuple[TextSpan, ...]]:
    """Where the words of the accounts stand in other documents.

    Args:
        others: the documents to look at.
        accounts: the accounts whose words are looked for.
        not_theirs: for an account, texts whose words are not its person's own; asked only where something was found.

    Returns:
        Ref of each of ``others`` that holds some -> the places, in order, none touching another.
    """
    hashed = _Hashed()
    found: dict[Ref, list[TextSpan]] = {}
    looked = [(one, *hashed.of(one)) for one in others]
    for account in accounts:
        theirs = hashed.of(account)[1].sorted
        near = [each for each in looked if each[0].ref != account.ref and _spans(*each[1:], theirs)]
        if near:
            theirs = hashed.without(theirs, not_theirs(account.ref))
        for other, words, its in near:
            found.setdefault(other.ref, []).extend(_spans(words, its, theirs))
    return {ref: tuple(_merged(sorted(spans))) for ref, spans in found.items() if spans}


@dataclass(slots=True)
class _Hashed:
    """Texts as words and runs of eight, each worked out once."""

    known: dict[Ref, tuple[Words, Shingles]] = field(default_factory=dict)

    def of(self, text: SourceText) -> tuple[Words, Shingles]:
        if text.ref not in self.known:
            words = read(text)
            self.known[text.ref] = words, shingles(words, LENGTH)
        return self.known[text.ref]

    def without(self, hashes: NDArray[np.uint64], texts: Iterable[SourceText]) -> NDArray[np.uint64]:
        import numpy as np

        for text in texts:
            hashes = hashes[~np.isin(hashes, self.of(text)[1].sorted)]
        return hashes


def _spans(words: Words, its: Shingles, theirs: NDArray[np.uint64]) -> list[TextSpan]:
    """The runs of a document that are among these, without those that only names and short words make up."""
    import numpy as np

    starts = its.order[np.isin(its.sorted, theirs)].tolist()
    ends = its.ends
    kept = [(at, int(ends[at])) for at in starts if words.plain_between(at, int(ends[at])) >= PLAIN]
    return [TextSpan(words.start_at[first], words.end_at[last - 1]) for first, last in kept]


def _merged(spans: Iterable[TextSpan]) -> Iterable[TextSpan]:
    current: TextSpan | None = None
    for span in spans:
        if current and span.start <= current.end:
            current = TextSpan(current.start, max(current.end, span.end))
            continue
        if current:
            yield current
        current = span
    if current:
        yield current
