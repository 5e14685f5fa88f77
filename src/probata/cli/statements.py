"""probata statements [PARTS]"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.documents.valuing import ValuesAnswer
    from probata.method.statements.compared import Ratio
    from probata.method.statements.model import Engine, Statement
    from probata.method.statements.values import Value

_WIDE, _NAMED = 160, 4
_DEGRADED = "degraded: no language model at hand, read by patterns alone (extra `nlp`, or PROBATA_LANGUAGE_MODEL)"


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("statements")(statements)


def statements(
    parts: Annotated[
        list[str] | None, typer.Argument(help="Only documents with one of these in their name.", show_default=False)
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--of", metavar="FILE", help="Read this UTF-8 text instead; needs no inquiry.")
    ] = None,
    party: Annotated[
        str, typer.Option(metavar="NAME", help="Only statements of parties with this in their name.")
    ] = "",
    values: Annotated[
        bool, typer.Option("--values", help="Show instead where documents give different values of one fact.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """List who said what, and in whose mouth a text puts it.

    From the public documents of the inquiry, or from one file. These are proposals: nothing of them is citable before a
    person has decided. Where two speakers are possible, none is named.

    Example: probata statements --of story.txt
    """
    if file is not None:
        if parts:
            raise BadUse("--of names one file; parts of names look in an inquiry.", next_step="Leave one of them out.")
        (_values_of_file if values else _of_file)(file, party, as_json)
    else:
        (_values_of_inquiry if values else _of_inquiry)(parts or [], party, inquiry, passphrase_fd, as_json)


def _of_file(file: Path, party: str, as_json: bool) -> None:
    from probata.inquiry.entry import settings
    from probata.inquiry.statements import by_party, of_file

    answer = by_party(of_file(file, settings.load()), party)
    _warn(answer.engine)
    if as_json:
        show.print_json(answer.as_json())
        return
    show.line(f"{show.name(file.name)}: {show.number(len(answer.found), 'statement')}", "bold")
    _lines(answer.text, answer.found)


def _of_inquiry(parts: list[str], party: str, inquiry: Path, fd: int | None, as_json: bool) -> None:
    from probata.inquiry.entry import settings
    from probata.inquiry.statements import statements as look

    held = options.opened(inquiry, fd)
    with show.progress("reading") as heard:
        answer = look(held, parts, settings.load(), party=party, progress=heard)
    _warn(answer.engine)
    if as_json:
        show.print_json(answer.as_json())
        return
    for one in answer.documents:
        show.line(f"{show.name(one.stored.document.name)}: {show.number(len(one.found), 'statement')}", "bold")
        _lines(one.stored.text, (each.statement for each in one.found), [each.state for each in one.found])
    if answer.kept_back:
        many = show.number(answer.kept_back, "document")
        show.line(f"{many} not read: not public, or received on a condition (probata mark)")


def _values_of_file(file: Path, party: str, as_json: bool) -> None:
    from probata.inquiry.entry import settings
    from probata.inquiry.statements import values_of_file

    _values(values_of_file(file, settings.load(), party=party), as_json)


def _values_of_inquiry(parts: list[str], party: str, inquiry: Path, fd: int | None, as_json: bool) -> None:
    from probata.inquiry.entry import settings
    from probata.inquiry.statements import values

    held = options.opened(inquiry, fd)
    with show.progress("reading") as heard:
        answer = values(held, parts, settings.load(), party=party, progress=heard)
    _values(answer, as_json)


def _values(answer: ValuesAnswer, as_json: bool) -> None:
    """Every fact with its values, who gives each, how many shared texts carry it, and which exclude each other."""
    _warn(answer.engine)
    if as_json:
        show.print_json(answer.as_json())
        return
    found = show.number(len(answer.facts), "fact") + " with more than one value (proposed)"
    behind = show.number(answer.shared_texts(answer.names).most, "shared text")
    show.line(f"{show.number(len(answer.names), 'document')}, {behind}: {found}", "bold")
    for fact in answer.facts:
        show.line("")
        clash = fact.excluding
        show.line(f"{', '.join(answer.about(fact)) or fact.unit}: {show.number(len(fact.values), 'value')}", "bold")
        for number, one in enumerate(fact.values, start=1):
            _value(answer, number, one)
        pairs = ", ".join(f"{a + 1} and {b + 1}" for a, b in clash)
        show.line(f"  cannot both be true: {pairs}" if clash else "  these can all be true")
    for ratio in answer.ratios:
        _ratio(ratio)
    if answer.kept_back:
        many = show.number(answer.kept_back, "document")
        show.line(f"{many} not read: not public, or received on a condition (probata mark)")


def _ratio(one: Ratio) -> None:
    show.line("")
    range_ = f"{one.low} to {one.high}" if one.low < one.high else str(one.low)
    show.line(f"“{one.says}” of “{one.number.words}” is true when the {one.of} has {range_} (proposed)", "bold")
    for each, fits in one.beside:
        show.line(f"  {each.words}: {'fits' if fits else 'does not fit'}")


def _value(answer: ValuesAnswer, number: int, one: Value) -> None:
    documents = {each.of for each in one.given}
    behind = answer.shared_texts(documents)
    texts = f"{behind} shared {'text' if behind.most == 1 else 'texts'}"
    show.line(f"  {number}. {one.says} — {show.number(len(documents), 'document')}, {texts}")
    seen: dict[tuple[str, str], str] = {}
    for each in one.given:
        who = each.party or "the document itself"
        seen.setdefault((who, answer.sentence(each)), answer.names[each.of])
    for (who, sentence), name in list(seen.items())[:_NAMED]:
        show.line(f"     {who}, in {show.name(name)}: {sentence[:_WIDE]}{'...' if len(sentence) > _WIDE else ''}")
    if len(seen) > _NAMED:
        show.line(f"     and {len(seen) - _NAMED} more (--json has all)")


def _warn(engine: Engine) -> None:
    if engine.value == "patterns":
        typer.echo(_DEGRADED, err=True)


def _lines(text: str, found: Iterable[Statement], states: list[str] | None = None) -> None:
    """Speaker, word of saying, what was said, qualifications, then what a person should know."""
    for number, one in enumerate(found):
        words = " ".join(one.span.of(text).split())
        shown = words[:_WIDE] + ("..." if len(words) > _WIDE else "")
        who = one.speaker.party or "nobody named for sure"
        show.line(f"  {who} — {one.cue.text or 'quoted'} — {shown}")
        hedges = ", ".join(f"“{span.of(text)}”" for span in one.hedge)
        relays = " <- ".join(span.of(text) for span in one.relays)
        told = [
            one.form.value,
            one.stance.value,
            f"qualified by {hedges}" if hedges else "",
            f"through {relays}" if relays else "",
        ]
        told += [note.value for note in one.notes] + ([states[number]] if states else [])
        show.line(f"    {'; '.join(part for part in told if part)}")
