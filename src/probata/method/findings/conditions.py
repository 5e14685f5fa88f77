"""The house's minimum conditions, line by line. They are conditions, not a definition of a standard of proof.

docs/spec/findings.md has the table. The strongest thing said here is "nothing missing"; no standard is ever called met.
Where two pieces may be one source, a corroboration is missing until a person has said that they are two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from probata.method.findings.elements import complete
from probata.method.findings.independence import are_two, independent
from probata.method.findings.legal_names import concluded, named_as_crime, tortured
from probata.method.findings.model import (
    Authenticity,
    CellState,
    Condition,
    Draft,
    Evidence,
    EvidenceKind,
    FindingType,
    House,
    Join,
    Matrix,
    Standard,
    WordingObject,
)
from probata.method.findings.wording import HOUSE_ORDER, TWO_PART, Order, halves, strongest, unreserved
from probata.method.sources.authenticity import AuthenticityResult

_ACCOUNTS = frozenset({EvidenceKind.FIRST_HAND, EvidenceKind.SECOND_HAND})
_PAPER = frozenset({EvidenceKind.PRIMARY, EvidenceKind.TEXT_ITSELF, EvidenceKind.ISSUERS_FIGURES})
_SHOWN = 8
WITHOUT_RESERVE = "every element met, for a label without reserve"
"""What the method asks of "constitutes", and what no reason stands in for."""
_STRONG = (Standard.BALANCE, Standard.CONVINCING)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that conditions look at: a finding as written, its evidence bound, and the records beside it."""

    draft: Draft
    evidence: Sequence[Evidence]
    contrary: Sequence[Evidence]
    house: House
    declared: Standard
    authenticity: Mapping[str, Authenticity]
    matrix: Matrix | None = None
    orders: Mapping[WordingObject, Order] = field(default_factory=lambda: HOUSE_ORDER)

    def of(self, *kinds: EvidenceKind) -> list[Evidence]:
        """The evidence of these kinds that may be used as it is."""
        return [one for one in self.evidence if one.kind in kinds and not one.stale]

    @property
    def bearing(self) -> list[Evidence]:
        """First-hand accounts, and primary material that somebody found to be what it says it is."""
        primary = [one for one in self.of(EvidenceKind.PRIMARY, EvidenceKind.TEXT_ITSELF) if self.genuine(one)]
        return [*self.of(EvidenceKind.FIRST_HAND), *primary]

    def genuine(self, one: Evidence) -> bool:
        """Whether its authenticity record bears it; what the issuer published itself as the text needs none."""
        record = self.authenticity.get(one.named.handle)
        if record is None:
            return one.kind is EvidenceKind.TEXT_ITSELF and not one.leaked
        return record.bears

    def supports(self, one: Evidence) -> bool:
        """Whether it may stand beside other evidence: published material, unless its record speaks against it."""
        record = self.authenticity.get(one.named.handle)
        return record.bears if record else not one.leaked


def conditions(case: Case) -> tuple[Condition, ...]:
    """Each minimum condition that this finding has, there or missing."""
    found = [*_OF_TYPE[case.draft.type](case), *_of_every_type(case)]
    if case.draft.standard in _STRONG and case.draft.type is not FindingType.LIMITATION:
        found += _of_strong_standards(case)
    return tuple(found)


def summary(found: Sequence[Condition]) -> str:
    """``nothing missing``, or what is."""
    missing = [one.missing for one in found if one.missing]
    return f"missing: {'; '.join(missing)}" if missing else "nothing missing"


def _incident(case: Case) -> Iterator[Condition]:
    if case.draft.standard is Standard.SUSPICION:
        yield _suspicion(case)
    elif case.draft.special:
        yield from _one_account(case)
    else:
        asks = "a first-hand account, or primary material with an authenticity record"
        yield Condition(asks, "" if case.bearing else _why_nothing_bears(case))
        yield Condition("a corroboration from an independent source", _corroboration(case))


def _why_nothing_bears(case: Case) -> str:
    paper = case.of(EvidenceKind.PRIMARY, EvidenceKind.TEXT_ITSELF)
    if paper:
        return f"{_named(paper)}: no record says that it is authentic"
    if case.of(EvidenceKind.SECOND_HAND):
        return "the accounts are second-hand"
    return "nothing here is a first-hand account or primary material"


def _corroboration(case: Case) -> str:
    """Empty when a second piece surely comes from elsewhere; else why none does."""
    usable = [one for one in case.of(*_ACCOUNTS, *_PAPER, EvidenceKind.PRESS) if case.supports(one)]
    if any(are_two(a, b).least > 1 for a in case.bearing for b in usable if a is not b):
        return ""
    return _one_source(independent(usable).joins)


def _one_source(joins: Sequence[Join]) -> str:
    for join in joins:
        return f"{join.a} and {join.b} are not two sources{'' if join.certain else ' for certain'}: {join.why}"
    return "there is no second source"


def _suspicion(case: Case) -> Condition:
    asks = "a first-hand account, or two independent second-hand ones"
    second = case.of(EvidenceKind.SECOND_HAND, EvidenceKind.PRESS)
    enough = bool(case.bearing) or any(are_two(a, b).least > 1 for a, b in combinations(second, 2))
    why = _one_source(independent(second).joins) if len(second) > 1 else "neither is there"
    return Condition(asks, "" if enough else why)


def _one_account(case: Case) -> Iterator[Condition]:
    """ICC Rules of Procedure and Evidence, rule 63 (4): no legal requirement of corroboration."""
    draft = case.draft
    first = case.of(EvidenceKind.FIRST_HAND)
    yield Condition("a first-hand account", "" if first else "nothing here is a first-hand account")
    yield Condition("a second reader", "" if draft.second_reader else "nobody else read the account")
    yield Condition("written reasons for finding it credible", "" if draft.reasons else "no reasons are written down")
    if len(first) == 1:
        says_so = "one account" in " ".join(draft.says.casefold().split())
        yield Condition('the sentence says "one account"', "" if says_so else "the sentence does not say so")


def _pattern(case: Case) -> Iterator[Condition]:
    asks = "two incidents of distinct sources and places, or the text of a policy"
    policy = [one for one in case.of(EvidenceKind.TEXT_ITSELF) if case.genuine(one)]
    if case.draft.special:
        asks = "two incidents of distinct sources and places"  # no policy text shows that acts of this kind were done
        policy = []
    yield Condition(asks, "" if policy else _too_few_incidents(case))


def _too_few_incidents(case: Case) -> str:
    told = [one for one in case.bearing if one.named.incident and one.named.place]
    apart = [
        (a, b)
        for a, b in combinations(told, 2)
        if a.named.incident.casefold() != b.named.incident.casefold()
        and a.named.place.casefold() != b.named.place.casefold()
    ]
    if any(are_two(a, b).least > 1 for a, b in apart):
        return ""
    if apart:
        return _one_source(independent(told).joins)
    unnamed = [one for one in case.bearing if not (one.named.incident and one.named.place)]
    step = f"; name incident and place of {_named(unnamed)}" if unnamed else ""
    return f"there are no two incidents at different places{step}"


def _law(case: Case) -> Iterator[Condition]:
    cited = case.of(EvidenceKind.TEXT_ITSELF)
    texts = [one for one in cited if case.genuine(one)]
    missing = (
        f"{_named(cited)}: no record says that it is authentic" if cited else "nothing is cited as the text itself"
    )
    yield Condition("the text itself", "" if texts else missing)


def _statistics(case: Case) -> Iterator[Condition]:
    cited = case.of(EvidenceKind.ISSUERS_FIGURES)
    figures = [one for one in cited if case.supports(one)]
    missing = (
        f"{_named(cited)}: no record says that it is authentic" if cited else "nothing is cited as issuer's figures"
    )
    yield Condition("the issuer's own figures", "" if figures else missing)
    yield Condition("their gaps", "" if case.draft.gaps else "no gap is named; if there is none, write that")


def _legal(case: Case) -> Iterator[Condition]:
    named = case.of(EvidenceKind.FINDING)
    yield Condition("findings that it rests on", "" if named else "it rests on no other finding")
    yield Condition("an element matrix", "" if case.matrix else "no matrix is named under elements")
    if case.matrix:
        cells = [case.matrix.cell(one.key) for one in case.matrix.instrument.elements]
        bare = [
            one.element for one in cells if one.state in (CellState.MET, CellState.INDICATIONS) and not one.findings
        ]
        yield Condition("a finding for each element that is met or indicated", _missing_for(bare))
        if unreserved(f"{case.draft.says} {case.draft.second_part}"):
            yield Condition(WITHOUT_RESERVE, "" if complete(case.matrix) else _not_met(case.matrix))
        acts = {one.key for one in case.matrix.instrument.elements if not one.contextual}
        shown = [one for one in cells if one.element in acts and one.state in (CellState.MET, CellState.INDICATIONS)]
        if acts:
            yield Condition("an act that is met or indicated", "" if shown else "no act is")


def _not_met(matrix: Matrix) -> str:
    cells = [matrix.cell(one.key) for one in matrix.instrument.elements if one.contextual]
    told = [f"{one.element} ({one.state.value})" for one in cells if one.state is not CellState.MET]
    return f"{', '.join(told)}; write may constitute" if told else "no act is met; write may constitute"


def _missing_for(keys: Sequence[str]) -> str:
    return f"none for {', '.join(keys)}" if keys else ""


def _limitation(case: Case) -> Iterator[Condition]:
    there = case.draft.gaps or case.evidence
    yield Condition("the gap, or the evidence that shows it", "" if there else "neither is named")


def _of_every_type(case: Case) -> Iterator[Condition]:
    yield from _standards(case)
    about = _said_of_another_object(case)
    if about:
        yield Condition(f"words of strength for {_a([case.draft.object.value])}", about)
    yield from _cut_short(case)
    yield from _without_a_legal_finding(case)
    against = _against(case)
    if against:
        asks = "contrary evidence weighed in writing"
        yield Condition(asks, "" if case.draft.weighed else f"nothing under weighed says why not: {against}")
    yield from _leaks(case)
    stale = [one for one in (*case.evidence, *case.contrary) if one.stale]
    if stale:
        told = "; ".join(f"{one.named.handle} may not: {one.stale}" for one in stale)
        yield Condition("evidence that may be used as it is", told)


def _standards(case: Case) -> Iterator[Condition]:
    draft = case.draft
    if draft.standard is not case.declared:
        yield Condition("a reason for another standard than the report's", "" if draft.deviates else "none is given")
    if draft.standard is Standard.BEYOND_DOUBT:
        yield Condition("a standard that the house publishes under", "beyond reasonable doubt is for courts")
    if draft.standard is Standard.SUSPICION and draft.object is WordingObject.FACT:
        missing = "suspicion opens an inquiry and is not published as a finding of fact"
        yield Condition("a standard for findings of fact", missing)


def _cut_short(case: Case) -> Iterator[Condition]:
    """A term of law in two parts is not adopted by one of them, unless a complete matrix bears that one."""
    if case.matrix and complete(case.matrix):
        return
    for span, lost in halves(f"{case.draft.says} {case.draft.second_part}"):
        half = span.of(f"{case.draft.says} {case.draft.second_part}").casefold()
        yield Condition("both parts of a term of law", f"“{half}” stands without “{lost}”")
        return
    for span in tortured(f"{case.draft.says} {case.draft.second_part}"):
        verb = span.of(f"{case.draft.says} {case.draft.second_part}").casefold()
        yield Condition("both parts of a term of law", f"“{verb}” stands without “{TWO_PART['torture'][0]}”")
        return


def _without_a_legal_finding(case: Case) -> Iterator[Condition]:
    """What facts or a law are in law is found in a legal finding, whose matrix says which elements were shown."""
    draft = case.draft
    if draft.type is FindingType.LEGAL:
        return
    says = f"{draft.says} {draft.second_part}"
    place = next(concluded(says), None)
    if place is None and draft.object is WordingObject.FACT:
        place = next(named_as_crime(says), None)
    if place is None and draft.object is not WordingObject.LABEL:
        return
    what = f"“{place.of(says)}” is a conclusion of law" if place else "its object is a label"
    missing = f"{what} and its type is {draft.type.value}; write what happened or what the text says, or make it legal"
    yield Condition("a legal finding for a conclusion of law", missing)


def _said_of_another_object(case: Case) -> str:
    """Words that are ordered for another object alone: "are credible" is said of allegations and not of facts."""
    draft = case.draft
    others = [one.value for one, order in case.orders.items() if strongest(draft.wording, order)]
    return "" if not others or draft.object.value in others else f"{draft.wording!r} is said of {_a(others)}"


def _a(nouns: Sequence[str]) -> str:
    return " or ".join(f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}" for noun in nouns)


def _against(case: Case) -> str:
    """What points the other way: evidence named so, and people of a count who said that it did not happen."""
    named = _named(case.contrary)
    counted = [f"{one.named.handle} ({one.said_no} said that it did not happen)" for one in _noes(case)]
    return ", ".join(filter(None, (named, *counted)))


def _noes(case: Case) -> list[Evidence]:
    """What did not happen to some does not speak against an incident; it does against a pattern."""
    if case.draft.type is not FindingType.PATTERN:
        return []
    return [one for one in case.evidence if one.said_no and not one.stale]


def _leaks(case: Case) -> Iterator[Condition]:
    leaked = [one for one in case.evidence if one.leaked]
    asked = [one for one in case.evidence if one.leaked or one.kind is EvidenceKind.PRIMARY]
    if asked:
        unknown = [one for one in asked if one.named.handle not in case.authenticity]
        missing = f"{_named(unknown)}: there is none; write [authenticity.HANDLE]" if unknown else ""
        yield Condition("an authenticity record for leaked or posted material", missing)
    if leaked and case.house is House.UN:
        alone = len(leaked) == len(case.evidence)
        yield Condition("more than leaked material alone", "nothing else is cited" if alone else "")
    false = [one for one in case.evidence if _judged_false(case.authenticity.get(one.named.handle))]
    if false:
        yield Condition("material that nobody judged to be false", f"{_named(false)}: judged not authentic")


def _judged_false(record: Authenticity | None) -> bool:
    return record is not None and record.result is AuthenticityResult.NOT_AUTHENTIC


def _of_strong_standards(case: Case) -> list[Condition]:
    weighed = "" if case.draft.weighed else "nothing is written under weighed"
    found = [Condition("contrary material weighed in writing, or its absence said", weighed)]
    if case.draft.standard is Standard.CONVINCING and case.draft.type in (FindingType.INCIDENT, FindingType.PATTERN):
        first = case.of(EvidenceKind.FIRST_HAND)
        two = any(are_two(a, b).least > 1 for a, b in combinations(first, 2))
        paper = [one for one in case.of(EvidenceKind.PRIMARY, EvidenceKind.TEXT_ITSELF) if case.genuine(one)]
        found.append(Condition("independent first-hand accounts", "" if two else _why_no_two(first)))
        found.append(Condition("documentary or physical evidence", "" if paper else "none is cited with its record"))
    return found


def _why_no_two(first: Sequence[Evidence]) -> str:
    return _one_source(independent(first).joins) if len(first) > 1 else "there are no two"


def _named(several: Sequence[Evidence]) -> str:
    names = sorted({one.named.handle for one in several})
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


_OF_TYPE: Mapping[FindingType, Callable[[Case], Iterator[Condition]]] = {
    FindingType.INCIDENT: _incident,
    FindingType.PATTERN: _pattern,
    FindingType.LAW: _law,
    FindingType.STATISTICS: _statistics,
    FindingType.LEGAL: _legal,
    FindingType.LIMITATION: _limitation,
}
