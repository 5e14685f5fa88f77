"""Exculpatory items: what speaks for somebody, and whether a finding passes over it.

An inquiry looks for what exonerates as for what incriminates (Rome Statute, article 54(1)(a)), and whoever is accused
is shown it (article 67(2)). A finding that was made without it is open to whoever finds it later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.findings.model import Evidence, EvidenceKind, Finding, Findings
from probata.record.ref import Ref


@dataclass(frozen=True, slots=True)
class Exculpatory:
    """An item that somebody marked as exculpatory, with the documents in it.

    ``speaks_for`` is the name of a finding or of a person named as responsible, and is never in a message, since a
    person's may be a part of who they are. It is empty where the mark lies in a compartment that is not held.
    """

    documents: frozenset[Ref]
    speaks_for: str = ""

    @property
    def closed(self) -> bool:
        """Whether it cannot be told whom it speaks for."""
        return not self.speaks_for


def concerns(findings: Findings, mark: Exculpatory, finding: Finding) -> bool:
    """Whether a mark is about a finding: it names it, or a person whom the finding names as responsible.

    A mark that cannot be opened is about every finding that names somebody, since it could be.
    """
    name = finding.draft.name
    named = [key for key, one in findings.persons.items() if name in one.person.findings]
    return bool(named) if mark.closed else mark.speaks_for in (name, *named)


def weighs(findings: Findings, mark: Exculpatory, finding: Finding) -> bool:
    """Whether a finding rests on the item, or names it as contrary and says in writing how it was weighed."""
    return any(_weighs(mark, one) for one in _below(findings, finding))


def _weighs(mark: Exculpatory, one: Finding) -> bool:
    against = any(each.document in mark.documents for each in one.contrary)
    return _among(mark, one.evidence) or (against and bool(one.draft.weighed.strip()))


def _among(mark: Exculpatory, evidence: tuple[Evidence, ...]) -> bool:
    return any(each.document in mark.documents for each in evidence)


def _below(findings: Findings, finding: Finding) -> Iterator[Finding]:
    """The finding and those that it rests on."""
    todo, seen = [finding], set[str]()
    while todo:
        one = todo.pop()
        if one.draft.name not in seen:
            seen.add(one.draft.name)
            yield one
            named = (each.named.handle for each in one.everything if each.kind is EvidenceKind.FINDING)
            todo += [findings.findings[name] for name in named if name in findings.findings]
