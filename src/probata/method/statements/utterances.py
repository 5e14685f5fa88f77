"""utterances: which renderings over all documents are one utterance, and how many documents and texts carry it.

What is computed: the same quoted words, or quoted words that stand one for one in a longer quotation. What is
proposed: other words for the same, and reports of it without quotation marks. A person's yes or no outranks both.
"""

from __future__ import annotations

from collections.abc import Iterable

from probata.method.statements.families import Decided, Utterance, Utterances
from probata.method.statements.joining import Joining
from probata.method.statements.renderings import Source, renderings
from probata.method.statements.reported import reports


def utterances(sources: Iterable[Source], decided: Decided | None = None) -> Utterances:
    """The utterance families of these documents, the same for every order of them.

    ``decided``: two places of renderings -> whether a person said that they are one utterance; what was kept apart
    stays apart. Every quoted rendering belongs to exactly one family. Raises nothing; takes n log n time.
    """
    every = renderings(sources)
    quoted = [one for one in every if one.quoted]
    joining = Joining(quoted)
    joining.decide(decided or {})
    joining.certain()
    joining.propose()
    weak = reports(quoted, [one for one in every if not one.quoted], joining.postings, decided or {})
    return Utterances(tuple(sorted(joining.families(weak), key=_order)))


def _order(one: Utterance) -> tuple[object, ...]:
    return -len(one.documents), -len(one.members), one.members[0].rendering.key
