"""annex: the methodology annex, which fills itself from the records.

Every number of it is published as much as a number of the prose: ``Annex.numbers`` lists them with their members for
disclosure control.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from probata.method.report.annex_records import FindingsTold, told_findings, told_hearing
from probata.method.report.annex_tables import AnnexNumber, AnnexTable, attribute_tables
from probata.method.report.model import Bound, TakenIn
from probata.method.report.published import INTERVIEWS, Printed, given_away, numbers_of
from probata.method.testimony.consent import permitted
from probata.method.testimony.consents import who_is_counted
from probata.method.testimony.model import Interview, Use
from probata.record.grade import Grade
from probata.signing.model import HOUSE_LIMITS
from probata.signing.scale import Conditions

LEFT_OUT = "withheld: beside the numbers of the text it would give small groups away"
MARKS: Mapping[Grade, str] = {Grade.RECOMPUTED: "r", Grade.CONSISTENT: "c", Grade.ATTESTED: "a"}
"""The small letter behind a value."""
_STANDARDS: Mapping[str, tuple[str, ...]] = {
    "reasonable suspicion": (
        "incident: one first-hand account, or two second-hand accounts that do not derive from each other",
        "it opens an inquiry; nothing is published as a finding of fact at this standard",
    ),
    "reasonable grounds to believe": (
        "incident: one credible first-hand account, or primary material found authentic (a document, a picture, a "
        "recording), and one corroboration that is independent of it",
        "pattern: several incidents with distinct sources and places, or the text of a policy",
        "law or policy: the text itself",
        "statistics: the figures of whoever issued them, with their gaps",
        "first-hand accounts to the contrary are explained",
    ),
    "balance of probabilities": (
        "all that reasonable grounds to believe asks for",
        "material to the contrary is weighed in writing",
    ),
    "clear and convincing": (
        "all that the balance of probabilities asks for",
        "first-hand accounts that are independent of each other, and documents or physical evidence",
        "other explanations that remain possible are answered",
    ),
    "beyond reasonable doubt": ("the standard of a criminal conviction; this house does not publish findings at it",),
}
"""The house's own minimum conditions (section 3 of its method): conditions, and no definition of any standard."""
_ALSO_CALLED = {"clear and convincing evidence": "clear and convincing"}


@dataclass(frozen=True, slots=True)
class Annex:
    """What the annex says.

    Attributes:
        documents: documents by class and year, and how many others have published.
        interviews: how many interviews may be counted for this audience; ``left_out`` whether others may not be.
        tables: interviews by attribute, after disclosure control.
        consent: one sentence on consent where that is safe; empty otherwise.
        scale: each word for a figure with its condition in words.
        standard: as declared; ``conditions`` are the house's minimum conditions for it, empty for one it does not know.
        threshold: the smallest publishable cell that is crossed with an attribute; None without codebook.
        grades: mark, grade and meaning.
        limits: what the report cannot establish.
        rules: how many rules looked at the report.
        findings: what is on record of the findings that this edition tells of; None where there is nothing.
        hearing: one line a party on notices and answers; empty while no file of replies was taken in.
        numbers: every number about interviewees that the annex publishes.
    """

    documents: AnnexTable
    interviews: int
    left_out: bool
    tables: tuple[AnnexTable, ...]
    consent: str
    scale: tuple[tuple[str, str], ...]
    standard: str
    conditions: tuple[str, ...]
    threshold: int | None
    grades: tuple[tuple[str, str, str], ...]
    limits: tuple[str, ...]
    rules: int
    findings: FindingsTold | None
    hearing: tuple[str, ...]
    numbers: tuple[AnnexNumber, ...] = field(repr=False)


def methodology(bound: Bound) -> Annex:
    """The annex of a bound report. Raises BadValue where a consent holds something that is none."""
    counted = _counted(bound)
    tables, cells = _beside_the_text(bound, counted, *attribute_tables(counted, bound.records.codebook))
    standard = bound.manuscript.front.get("standard")
    declared = standard.value if standard else ""
    consent, agreed = _consent(counted, bound)
    return Annex(
        documents=_documents(bound.records.taken_in),
        interviews=len(counted),
        left_out=len(counted) < len(bound.records.interviews),
        tables=tables,
        consent=consent,
        scale=tuple((word, condition_in_words(holds)) for word, holds in bound.records.scale.items()),
        standard=declared,
        conditions=minimum_conditions(declared),
        threshold=bound.records.codebook.threshold if bound.records.codebook else None,
        grades=tuple((MARKS[one], one.value, one.meaning) for one in Grade),
        limits=tuple(dict.fromkeys((*bound.records.limits, *HOUSE_LIMITS))),
        rules=_rules(),
        findings=told_findings(bound),
        hearing=told_hearing(bound),
        numbers=(_everyone(counted), *agreed, *cells) if counted else (),
    )


def minimum_conditions(standard: str) -> tuple[str, ...]:
    """The house's minimum conditions for a declared standard of proof; empty when the house has none."""
    name = " ".join(standard.lower().split())
    return _STANDARDS.get(_ALSO_CALLED.get(name, name), ())


def condition_in_words(conditions: Conditions) -> str:
    """``at least 25 % and at least 5 people``."""
    return " and ".join(_CONDITION[key](bound) for key, bound in sorted(conditions.items(), reverse=True))


def _rules() -> int:
    """How many rules are on the shelf; they are not loaded for that (a rule may ask for the annex)."""
    from probata.method.report import checks

    return len(checks.names())


def _beside_the_text(
    bound: Bound, counted: Sequence[Interview], tables: tuple[AnnexTable, ...], cells: tuple[AnnexNumber, ...]
) -> tuple[tuple[AnnexTable, ...], tuple[AnnexNumber, ...]]:
    """The tables by attribute, as far as they give nothing away beside the numbers of the text and earlier editions.

    The text decides: what would tell of a small group beside it is left out and says so. Tables by attributes that the
    text crosses, and by those crossed with them, are looked at together; every other one by itself, since margins that
    are crossed with nothing bound a combination by no more than the smallest of them. What an earlier edition
    printed of the same people tells nothing new.
    """
    if bound.internal or not cells:
        return tables, cells
    _, text = numbers_of(bound)
    said = {one.whom for one in text if one.earlier or one.again}
    fresh = {one.about for one in _printed(bound, counted, cells) if one.whom not in said}
    kept = {_by(one) for one in cells if frozenset(one.conditions) not in fresh}
    before = set(given_away(bound, text))
    for group in _groups([one for one in tables if one.attributes not in kept], text):
        mine = [one for one in cells if _by(one) in group]
        if set(given_away(bound, (*text, *_printed(bound, counted, mine)))) <= before:
            kept |= group
    shown = tuple(one if one.attributes in kept else replace(one, rows=(), note=LEFT_OUT) for one in tables)
    return shown, tuple(one for one in cells if _by(one) in kept)


def _by(cell: AnnexNumber) -> tuple[str, ...]:
    return tuple(cell.conditions)


def _groups(tables: Sequence[AnnexTable], text: Sequence[Printed]) -> list[set[tuple[str, ...]]]:
    """Tables, by the names of their attributes, that have to be looked at together."""
    crossed = {name for one in text for name in one.attributes}
    crossed |= {name for one in tables if len(one.attributes) > 1 for name in one.attributes}
    together = {one.attributes for one in tables if crossed & set(one.attributes)}
    alone = [{one.attributes} for one in tables if one.attributes not in together]
    return [together, *alone] if together else alone


def _printed(bound: Bound, counted: Sequence[Interview], cells: Sequence[AnnexNumber]) -> Iterator[Printed]:
    places = {one.ref: at for at, one in enumerate(bound.records.interviews)}
    everyone = frozenset(places[one.ref] for one in counted)
    book = bound.records.codebook
    for one in cells:
        quasi = frozenset(name for name in one.conditions if book is None or book.attributes[name].quasi)
        members = frozenset(places[ref] for ref in one.members)
        yield Printed(f"annex: {one.name}", members, everyone, quasi, True, "", frozenset(one.conditions))


def _counted(bound: Bound) -> tuple[Interview, ...]:
    """Those who may be part of a number for this audience; nobody is counted who would not want to be."""
    book = bound.records.codebook
    need = book.needed_for(bound.audience) if book else bound.audience
    everyone = bound.records.interviews
    fine = who_is_counted(everyone, bound.audience, need, bound.records.today, bound.recipient)
    return tuple(one for one, allowed in zip(everyone, fine, strict=True) if allowed)


def _everyone(counted: Sequence[Interview]) -> AnnexNumber:
    return AnnexNumber(INTERVIEWS, len(counted), {}, frozenset(one.ref for one in counted))


def _consent(counted: Sequence[Interview], bound: Bound) -> tuple[str, tuple[AnnexNumber, ...]]:
    """How many agreed to a public report, unless those who did, or did not, are fewer than the threshold."""
    agreed = [one for one in counted if permitted(one, Use.PUBLIC, bound.records.today).allowed]
    threshold = bound.records.codebook.threshold if bound.records.codebook else 5
    if any(0 < group < threshold for group in (len(agreed), len(counted) - len(agreed))) or not counted:
        return "", ()
    number = AnnexNumber("agreed to a public report", len(agreed), {}, frozenset(one.ref for one in agreed))
    return f"{len(agreed):,} of them agreed to a public report without their names.", (number,)


def _documents(taken_in: Sequence[TakenIn]) -> AnnexTable:
    counts = Counter((one.kind or "not said", one.year or "not known", one.public) for one in taken_in)
    rows = [
        (kind, year, "public" if public else "not public", f"{number:,}")
        for (kind, year, public), number in sorted(
            counts.items(), key=lambda one: (one[0][0], one[0][1], not one[0][2])
        )
    ]
    total = ("all", "", "", f"{len(taken_in):,}")
    return AnnexTable(
        "Documents by class and year", ("class", "year", "published by others", "documents"), (*rows, total)
    )


def _share(before: str, bound: int | str) -> str:
    percent = Fraction(bound) * 100
    return f"{before} {percent.numerator if percent.denominator == 1 else f'{float(percent):.4g}'} %"


def _people(before: str, bound: int | str) -> str:
    return f"{before} {bound} {'person' if int(bound) == 1 else 'people'}"


_CONDITION: Mapping[str, Callable[[int | str], str]] = {
    "count_at_least": lambda bound: _people("at least", bound),
    "count_exactly": lambda bound: _people("exactly", bound),
    "share_above": lambda bound: _share("more than", bound),
    "share_at_least": lambda bound: "100 %" if Fraction(bound) == 1 else _share("at least", bound),
    "share_at_most": lambda bound: _share("at most", bound),
}
