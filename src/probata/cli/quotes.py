"""probata quotes [PARTS]"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.quotes import QuotesAnswer
    from probata.method.sources.model import Edit
    from probata.method.statements.references import Checked
    from probata.method.statements.telling import Standing, Told

_WIDE, _NAMES, _DIFFERS = 400, 4, 240
_PLAIN = ("speaker carried on from the sentence before",)
_DEGRADED = "degraded: no language model at hand, speakers read by patterns alone (extra `nlp`)"
_STYLES = {"replaced": ("bold red", "bold green"), "deleted": ("bold red", ""), "inserted": ("", "bold green")}


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("quotes")(quotes)


def quotes(
    parts: Annotated[
        list[str] | None, typer.Argument(help="Only documents with one of these in their name.", show_default=False)
    ] = None,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--of", metavar="FILE", help="Read these UTF-8 texts instead; needs no inquiry.", show_default=False
        ),
    ] = None,
    primary: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DOC", help="Hold quoted words against this transcript, note or statement.", show_default=False
        ),
    ] = None,
    party: Annotated[str, typer.Option(metavar="NAME", help="Only what parties with this in their name said.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Show quotations that stand in one document alone, too.")
    ] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Show which quotations are one utterance, and what became of its words.

    From the public documents of the inquiry, or from files. Copies of a text carry one rendering. With a primary, each
    quotation is verbatim, verbatim with ellipsis, altered, a translation variant or not found; only words that stand in
    it one for one are citable. Other words for the same are proposals: probata decide --quotes.

    Example: probata quotes --primary transcript.txt
    """
    from probata.inquiry.entry import settings
    from probata.inquiry.quotes import of_files
    from probata.inquiry.quotes import quotes as look

    if files:
        if parts:
            raise BadUse("--of names files; parts of names look in an inquiry.", next_step="Leave one of them out.")
        answer = of_files(files, settings.load(), primary=[Path(one) for one in primary or []], party=party)
    else:
        held = options.opened(inquiry, passphrase_fd)
        with show.progress("reading") as heard:
            answer = look(held, parts or [], settings.load(), primary=primary or [], party=party, progress=heard)
    if answer.engine.value == "patterns":
        typer.echo(_DEGRADED, err=True)
    if as_json:
        show.print_json(answer.as_json())
    else:
        print_quotes(answer, everything=everything)


def print_quotes(answer: QuotesAnswer, *, everything: bool = False) -> None:
    """How many utterances, then each family, then what stands in one document alone, as a number."""
    families = [one for one in answer.families if everything or _worth(answer, one)]
    found = show.number(len(families), "utterance family").replace("familys", "families")
    show.line(f"{answer.counted(answer.documents)}: {found}", "bold")
    if not answer.primaries:
        show.line("no reference: no primary is named (--primary DOC) or decided (probata decide --quotes)")
    for one in families:
        show.line()
        _family(answer, one)
    alone = len(answer.families) - len(families)
    if alone:
        show.line()
        words = "quotation stands in one rendering" if alone == 1 else "quotations stand in one rendering"
        show.line(f"{alone} more {words}, with nothing to hold it against (--all)")
    _flips(answer)
    if answer.kept_back:
        many = show.number(answer.kept_back, "document")
        show.line(f"{many} not read: not public, or received on a condition (probata mark)")


def _worth(answer: QuotesAnswer, one: Told) -> bool:
    flagged = any(note not in _PLAIN for each in one.standings for note in each.notes)
    return len(one.standings) > 1 or bool(answer.primaries) or flagged


def _flips(answer: QuotesAnswer) -> None:
    """Each only once, however many copies carry it."""
    lines: dict[str, list[str]] = {}
    for of, at in answer.flips:
        line = " ".join(answer.texts[of][max(0, at.start - 60) : at.end + 30].split())
        lines.setdefault(line, []).append(answer.names[of])
    for line, names in lines.items():
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        show.line(f"pronoun flip in {names[0]}{more}: ... {line} ...", "yellow")


def _family(answer: QuotesAnswer, one: Told) -> None:
    family = one.family
    who = "; ".join(family.parties) or "nobody named for sure"
    utterances = f"{family.utterances} {'utterance' if family.utterances.most == 1 else 'utterances'}"
    show.line(f"{who}: {answer.counted(family.documents)}, {utterances}", "bold")
    for each in one.standings:
        _rendering(answer, one, each)


def _rendering(answer: QuotesAnswer, family: Told, one: Standing) -> None:
    words = one.member.rendering.text
    show.line(f"  {one.number + 1}. {words[:_WIDE]}{'...' if len(words) > _WIDE else ''}")
    told = [_joined(one)]
    if answer.primaries and one.pieces:
        told.append(one.state.value + (", citable" if one.citable else ""))
    told.append(f"{answer.counted(one.documents)}: {_names(answer, one)}")
    show.line("     " + "; ".join(part for part in told if part))
    if one.edits and one.member.likeness.value == "other words for it":
        first = answer.texts[family.family.members[0].rendering.first.of]
        mine = answer.texts[one.member.rendering.first.of]
        show.rich(_diff("     against 1: ", first, mine, one.edits))
    for piece in one.pieces:
        _piece(answer, one, piece.text, piece.checked)
    notes = [note for note in one.notes if note not in _PLAIN]
    for note in (*(f"qualification: {each}" for each in one.drift), *notes):
        show.line(f"     {note}", "yellow")


def _joined(one: Standing) -> str:
    if not one.number:
        return ""
    how = {"computed": "", "proposed": "proposed: ", "decided": "decided: "}[one.member.joined.value]
    return f"{how}{one.member.likeness.value} as {one.member.to + 1}"


def _names(answer: QuotesAnswer, one: Standing) -> str:
    names = [answer.names[ref] for ref in one.documents]
    return ", ".join(map(show.name, sorted(names)[:_NAMES])) + (
        f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    )


def _piece(answer: QuotesAnswer, one: Standing, words: str, checked: Checked) -> None:
    if checked.primary is None:
        return
    name, there = answer.names[checked.primary], answer.texts[checked.primary]
    short = words[:60] + ("..." if len(words) > 60 else "")
    state = checked.state.value
    exact = " to the byte" if checked.exact else ", other case or marks" if checked.certificates else ""
    show.line(f"     “{short}”: {state}{exact}, {show.name(name)}")
    for left in checked.left_out:
        sign = " without a sign" if checked.unmarked else ""
        show.line(f"       left out{sign}: {' '.join(left.of(there).split())[:_DIFFERS]}")
    if checked.edits:
        show.rich(_diff("       ", there, answer.texts[one.member.rendering.first.of], checked.edits))
    elif checked.state.value == "translation variant":
        show.line(f"       nearest place: {' '.join(checked.there[0].of(there).split())[:_DIFFERS]}")


def _diff(before: str, a: str, b: str, steps: tuple[Edit, ...]) -> Text:
    """What the first text had in [-red-] and what this one has in {+green+}, so that it reads without colours, too."""
    from rich.text import Text

    line = Text(before)
    for words, style in _steps(a, b, steps):
        line.append(show.safe(words) + " ", style=style)
    return line


def _steps(a: str, b: str, steps: tuple[Edit, ...]) -> Iterator[tuple[str, str]]:
    for one in steps:
        kind = one.kind.value
        old, new = " ".join(one.a.of(a).split()), " ".join(one.b.of(b).split())
        if kind == "equal":
            yield new, ""
            continue
        red, green = _STYLES[kind]
        if red and old:
            yield f"[-{old}-]", red
        if green and new:
            yield f"{{+{new}+}}", green
