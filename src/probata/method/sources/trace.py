"""trace: all documents against all others, into families, links and shared stretches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from probata.method.sources.comparison import Comparison, Progress
from probata.method.sources.coverage import ALL
from probata.method.sources.families import Measured, Pair, families
from probata.method.sources.model import Lineage, SourceText
from probata.method.sources.telling import Telling
from probata.record.errors import BadValue
from probata.record.ref import Ref


def trace(
    texts: Sequence[SourceText],
    *,
    progress: Progress | None = None,
    decided: Mapping[frozenset[Ref], bool] | None = None,
) -> Lineage:
    """The lineage of these documents: the same for every order of them, but for the numbering of families.

    Args:
        texts: the documents; raises BadValue when two have the same Ref.
        progress: told (steps done, steps in all) as the work goes on.
        decided: pairs of documents that a person has joined (True) or kept apart (False); they outrank every
            threshold, and where both cannot hold, what was kept apart stays apart. Pairs of unknown Refs and
            pairs that are not two documents are ignored.
    """
    if len({one.ref for one in texts}) != len(texts):
        raise BadValue("Two of the documents to compare have the same Ref.")
    work = Comparison(texts, progress or (lambda _done, _all: None))
    decisions = _numbered(work, decided or {})
    same = [
        Measured((head, twin), ALL.shares, ALL.box_a, ALL.box_b)
        for head, alike in work.alike().items()
        for twin in alike
        if twin != head
    ]
    measured = [one.measured() for one in work.pairs.values()]
    readings = families(len(work.known), [*same, *measured], lambda pair: work.shares(work.pairs, pair), decisions)
    return Telling(work, readings, decisions).lineage()


def _numbered(work: Comparison, decided: Mapping[frozenset[Ref], bool]) -> dict[Pair, bool]:
    """The decisions about two of these documents that both have words, by the documents' numbers."""
    found: dict[Pair, bool] = {}
    for refs, joined in decided.items():
        numbers = sorted(work.number[ref] for ref in refs if ref in work.number)
        if len(numbers) == len(refs) == 2 and all(work.count(number) for number in numbers):
            found[(numbers[0], numbers[1])] = joined
    return found
