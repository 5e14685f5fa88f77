"""standing: which paragraphs of a draft tell a finding that was adopted.

In Word nothing marks a finding. Which paragraph tells it is offered by the words that were adopted, and a person ties
it; then every rule on findings looks at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.drafts.ties import FINDING, Tied
from probata.method.report.english.said import stems
from probata.method.report.model import Bound, Passage
from probata.method.report.proposing import MOST, Offer

_LEAST = 0.5
"""Share of the adopted words' stems that a paragraph has to hold."""
_SHOWN = 110


@dataclass(frozen=True, slots=True)
class FindingOffers:
    """A finding that was adopted and that no paragraph is tied to: its name, what was adopted, where it may stand."""

    name: str
    words: str
    offers: tuple[tuple[Offer, ...], ...]


def finding_offers(bound: Bound) -> tuple[FindingOffers, ...]:
    """Every adopted finding that is not tied, and that some paragraph seems to tell, best first."""
    findings = bound.records.findings
    if findings is None:
        return ()
    tied = {one.argument.split()[0] for each in bound.passages for one in each.inside if one.name == FINDING}
    found = []
    for name, finding in findings.findings.items():
        offers = tuple(_offers(bound, name, finding.draft.type, finding.draft.says)) if name not in tied else ()
        if finding.adoption is not None and offers:
            found.append(FindingOffers(name, finding.draft.says, offers))
    return tuple(found)


def _offers(bound: Bound, name: str, kind: str, says: str) -> Iterator[tuple[Offer, ...]]:
    wanted = stems(says)
    scored = [(len(wanted & stems(_words(one))) / len(wanted), one) for one in bound.passages if _may_tell(one)]
    best = sorted((one for one in scored if one[0] >= _LEAST), key=lambda one: (-one[0], one[1].at))
    for share, one in best[:MOST] if wanted else ():
        words = _words(one)
        shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        why = f"it holds {share:.0%} of the words that were adopted"
        yield (Offer(one.at, Tied(FINDING, f"{name} {kind}", ""), f"“{shown}”", why),)


def _may_tell(one: Passage) -> bool:
    return one.kind in ("paragraph", "item") and not one.within("recommendation") and not one.within(FINDING)


def _words(one: Passage) -> str:
    return " ".join(each.printed for each in one.sentences)
