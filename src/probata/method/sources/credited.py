"""The credit lines that the members of a family carry, each once, with who carries it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from probata.method.documents.credit import Credit, CreditForm, credits
from probata.method.sources.model import CarriedCredit, Family, SourceText
from probata.method.sources.words import fold
from probata.record.span import Place

_Line: TypeAlias = tuple[int, Credit]
_ORDER = list(CreditForm)


def carried(members: Sequence[SourceText]) -> tuple[CarriedCredit, ...]:
    """Credit lines of these documents; the one that says most first.

    Those with an agency and people come first, then those carried by most, then by form and first place. A photo
    credit says nothing of who wrote the words and comes last. Lines with the same people in the same form are one,
    even where a copy has lost what showed the agency.
    """
    found: dict[tuple[str, ...], list[_Line]] = defaultdict(list)
    seen: dict[str, tuple[Credit, ...]] = {}
    for number, member in enumerate(members):
        if member.text not in seen:
            seen[member.text] = credits(member.text)
        for line in seen[member.text]:
            found[_key(line)].append((number, line))
    apart = [same for lines in found.values() for same in _by_agency(lines)]
    return tuple(
        CarriedCredit(lines[0][1], tuple(Place(members[number].ref, line.span) for number, line in lines))
        for lines in sorted(apart, key=_rank)
    )


def _key(line: Credit) -> tuple[str, ...]:
    people = sorted(fold(person.name) + person.role for person in line.people)
    return (line.form, *people)


def _by_agency(lines: list[_Line]) -> list[list[_Line]]:
    """Apart where several agencies are shown; a line that shows none goes with the only one, behind it."""
    agencies = list(dict.fromkeys(line.agency for _, line in lines if line.agency))
    if len(agencies) <= 1:
        return [sorted(lines, key=lambda one: (one[1].agency is None, one[0]))]
    return [
        [one for one in lines if one[1].agency == agency] for agency in dict.fromkeys(one.agency for _, one in lines)
    ]


def _rank(lines: list[_Line]) -> tuple[bool, bool, int, int, int]:
    first = lines[0][1]
    says_all = bool(first.agency and first.people)
    carriers = len({number for number, _ in lines})
    photo = first.form is CreditForm.PHOTO
    return (photo, not (says_all and not photo), -carriers, _ORDER.index(first.form), lines[0][0])


def same_people(families: Iterable[Family]) -> tuple[tuple[int, ...], ...]:
    """Numbers of shared texts whose credit lines name the very same two or more people, each group once.

    Words that nobody copied and people who did: a translation, a rewriting, or a second item by the same reporters. It
    joins no texts; it is no evidence of independence.
    """
    groups: dict[frozenset[str], list[int]] = {}
    for family in families:
        for carried in family.credits[:1]:
            names = frozenset(person.name.casefold() for person in carried.credit.people)
            if len(names) > 1:
                groups.setdefault(names, []).append(family.number)
    return tuple(tuple(numbers) for numbers in groups.values() if len(numbers) > 1)
