"""probata sources [PARTS]"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from probata.inquiry.sources import SourcesAnswer
    from probata.method.documents.credit_names import Credited
    from probata.method.sources.model import Family

_SHOWN = 12
_WIDE = 200
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]|$)")


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("sources")(sources)


def sources(
    parts: Annotated[
        list[str] | None, typer.Argument(help="Only documents with one of these in their name.", show_default=False)
    ] = None,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how many shared texts stand behind documents.

    With whom the texts themselves credit, and which declared bylines nothing supports.

    Example: probata sources press/
    """
    from probata.inquiry.sources import sources as trace

    held = options.opened(inquiry, passphrase_fd)
    with show.progress("comparing") as heard:
        answer = trace(held, parts or [], lambda done, all_: heard(done, all_, ""))
    if as_json:
        show.print_json(answer.as_json())
    else:
        print_sources(answer)


def print_sources(answer: SourcesAnswer, *, limits: bool = True) -> None:
    """The count first, then each shared text with its credit and bylines, then what crosses between them."""
    lineage = answer.lineage
    texts = lineage.counts.shared_texts
    show.line(
        f"{show.number(lineage.counts.documents, 'document')} -> "
        f"{texts} shared {'text' if texts.most == 1 else 'texts'}",
        "bold",
    )
    held = answer.loaded.held
    if len(answer.loaded.stored) < held:
        show.line(f"(only {len(answer.loaded.stored)} of {held} documents were compared; numbers hold for these alone)")
    if lineage.empty:
        names = ", ".join(show.name(answer.loaded.of[ref].document.name) for ref in lineage.empty[:_SHOWN])
        show.line(f"({show.number(len(lineage.empty), 'document')} without words: {names})")
    if closed := answer.loaded.closed:
        show.line(f"({show.number(closed, 'document')} in compartments that you do not hold: not compared)", "yellow")
    shared = [family for family in lineage.families if len(family.members) > 1]
    for family in shared:
        _family(answer, family)
    alone = [family for family in lineage.families if len(family.members) == 1]
    if alone:
        show.line()
        show.line(f"{len(alone)} {'document stands' if len(alone) == 1 else 'documents stand'} alone", "bold")
    for family in alone[: _SHOWN if limits else 0]:
        show.line(f"  shared text {family.number}: {show.name(answer.names(family)[0])}")
    if limits and len(alone) > _SHOWN:
        show.line(f"  and {len(alone) - _SHOWN} more: probata list")
    _across(answer, names=limits)
    if limits:
        show.line()
        show.line("What this cannot tell", "bold")
        for limit in lineage.limits:
            show.line(f"  {limit}")


def _family(answer: SourcesAnswer, family: Family) -> None:
    show.line()
    show.line(f"Shared text {family.number}: {show.number(len(family.members), 'document')}", "bold")
    carried = family.credit
    if carried is None:
        show.line("  the texts themselves credit nobody")
    else:
        credit, state = carried.credit, answer.credit_state(carried)
        show.line(f"  the text itself credits {credit.agency or 'no agency'}: {_people(credit.people)} ({state})")
    for ref in family.members[:_SHOWN]:
        stored = answer.loaded.of[ref]
        byline, date = answer.byline(stored), stored.document.claim("date")
        claim = f"byline {show.name(byline.value)}: {byline.support}" if byline else "no byline declared"
        show.line(f"  {show.name(stored.document.name)}: {claim}{f'; {_dated(date)}' if date else ''}")
    if len(family.members) > _SHOWN:
        show.line(f"  and {len(family.members) - _SHOWN} more (--json lists all)")


def _dated(declared: str) -> str:
    """A declared date as it stands, and beside it the Gregorian days where it is of another calendar."""
    from probata.inquiry.documents.dating import gregorian

    here = gregorian(declared)
    day = declared[:10] if _ISO.match(declared) else declared
    return f"declared date {show.name(day)}{f', Gregorian {here}' if here else ''}"


def _people(people: tuple[Credited, ...]) -> str:
    """Names by role: those who reported first, the others behind what they did."""
    roles: dict[str, list[str]] = {}
    for person in people:
        roles.setdefault(person.role.value, []).append(person.name)
    parts = [
        names if role == "reporter" else f"{role} {names}"
        for role, names in ((r, ", ".join(n)) for r, n in roles.items())
    ]
    return "; ".join(parts) or "nobody by name"


def _across(answer: SourcesAnswer, *, names: bool) -> None:
    lineage = answer.lineage
    for word, stretches in (("quotation", lineage.quotations), ("background paragraph", lineage.background)):
        if stretches:
            show.line()
            show.line(f"{len(stretches)} {word}{'s' if len(stretches) > 1 else ''} shared by different texts", "bold")
        for stretch in stretches[:_SHOWN]:
            same, other = (len({place.of for place in places}) for places in (stretch.places, stretch.otherwise))
            where = f"word for word in {same}" + (f", in part or altered in {other}" if other else "")
            text = " ".join(stretch.text.split())
            show.line(f"  {where}: “{text[:_WIDE]}{'...' if len(text) > _WIDE else ''}”")
            if names:
                holders = dict.fromkeys(answer.loaded.of[place.of].document.name for place in stretch.places)
                show.line(f"    {', '.join(map(show.name, holders))}")
    for group in answer.same_credit:
        first, *others = group
        numbers = " and ".join(str(number) for number in others)
        show.line()
        show.line(f"Shared texts {first} and {numbers} credit the same people: no evidence of independence", "bold")
        for number in group:
            family = next(family for family in lineage.families if family.number == number)
            show.line(f"  shared text {number}: {answer.names(family)[0]}")
    crossing = answer.crossing
    if crossing:
        show.line()
        pairs = show.number(len(crossing), "pair")
        show.line(f"{pairs} of documents in different texts share passages: probata passages A B", "bold")
        for link in crossing[:_SHOWN]:
            a, b = (answer.loaded.of[ref].document.name for ref in (link.a, link.b))
            show.line(f"  {a} and {b}: {show.number(sum(p.words for p in link.passages), 'word')}")
        if len(crossing) > _SHOWN:
            show.line(f"  and {len(crossing) - _SHOWN} more (--json lists all)")
    if lineage.possible:
        show.line()
        waits = "1 pair waits" if len(lineage.possible) == 1 else f"{len(lineage.possible)} pairs wait"
        show.line(f"{waits} for a person: probata decide", "bold")
        for link in lineage.possible[:_SHOWN]:
            pair = (answer.loaded.of[ref].document.name for ref in (link.a, link.b))
            show.line(f"  {' and '.join(pair)}: possibly one shared text")
