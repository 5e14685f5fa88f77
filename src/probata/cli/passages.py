"""probata passages A B"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, seen, show

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.passages import PassagesAnswer
    from probata.method.sources.model import Edit, Passage
    from probata.record.span import TextSpan

_SHOWN = 3
_KINDS = {"copied": "shared words"}  # who took them from whom, the words do not say
_STYLES = {"equal": "", "replaced": "bold yellow", "inserted": "bold green", "deleted": "bold red"}


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("passages")(passages)


def passages(
    a: Annotated[str, typer.Argument(help="A document: its name, Ref, or a part of its name that no other has.")],
    b: Annotated[str, typer.Argument(help="Another one.")],
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what two documents share, side by side.

    Brackets ⟦ ⟧ mark words that differ. Each passage comes with byte ranges and digests: check them with tail, head and
    sha256sum.

    Example: probata passages wire.txt gazette.html
    """
    from probata.inquiry.passages import passages as compare

    answer = compare(options.opened(inquiry, passphrase_fd), a, b)
    if as_json:
        show.print_json(answer.as_json())
    else:
        print_passages(answer)


def print_passages(answer: PassagesAnswer) -> None:
    """One table a passage: the first document on the left, the second on the right."""
    link = answer.link
    names = tuple(map(show.name, (answer.a.document.name, answer.b.document.name)))
    if link is None:
        show.line(f"{names[0]} and {names[1]} share no passage that this method sees: no evidence either way.")
        return
    show.line(
        f"{link.kind.value}: {link.share_a:.0%} of {names[0]} stands in {names[1]}, {link.share_b:.0%} the other way"
    )
    for index, passage in enumerate(link.passages):
        _passage(answer, passage, index)


def _passage(answer: PassagesAnswer, passage: Passage, index: int) -> None:
    from rich.table import Table

    table = Table(
        title=f"{index + 1}. {_KINDS.get(passage.kind.value, passage.kind.value)}, "
        f"{show.number(passage.words, 'equal word')}",
        title_justify="left",
        expand=True,
    )
    for name in (answer.a.document.name, answer.b.document.name):
        table.add_column(show.name(name), ratio=1, overflow="fold")
    table.add_row(*_sides(answer, passage))
    show.console().print(table)
    for line in _certificate(answer, passage):
        show.line(line, "dim")


def _sides(answer: PassagesAnswer, passage: Passage) -> tuple[Text, Text]:
    from rich.text import Text

    left, right = Text(), Text()
    _fill(left, answer.a.text, [(edit, edit.a) for edit in passage.edits])
    _fill(right, answer.b.text, [(edit, edit.b) for edit in passage.edits])
    return left, right


def _fill(side: Text, text: str, edits: list[tuple[Edit, TextSpan]]) -> None:
    """The document's own characters from the first edit to the last, what stands between the words included."""
    at = edits[0][1].start if edits else 0
    for edit, span in edits:
        side.append(show.safe(text[at : span.start]))
        at = max(at, span.end)
        words = show.safe(span.of(text))
        differs = edit.kind.value != "equal" and words.strip()
        side.append(f"⟦{words}⟧" if differs else words, style=_STYLES[edit.kind.value])


def _certificate(answer: PassagesAnswer, passage: Passage) -> Iterator[str]:
    pieces = answer.checkable(passage)
    for piece in pieces[:_SHOWN]:
        for side in piece:
            name = seen.typed(side.name)
            source = f"cat {name}" if side.of == "file" else f"probata read {name}"
            yield f"  {source} | tail -c +{side.start + 1} | head -c {side.end - side.start} | sha256sum"
        yield f"    both give {piece[0].digest}" if piece[0].digest == piece[1].digest else "    differ"
    if len(pieces) > _SHOWN:
        yield f"  and {show.number(len(pieces) - _SHOWN, 'more equal piece')} (--json lists all)"
