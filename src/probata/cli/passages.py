"""probata passages A B"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.passages import PassagesAnswer
    from probata.method.sources.model import Edit, Passage

_SHOWN = 3
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

    [Brackets] mark words that differ. Each passage comes with byte ranges and digests: check them with tail, head and
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
    names = (answer.a.document.name, answer.b.document.name)
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
        title=f"{index + 1}. {passage.kind.value}, {passage.words} equal words", title_justify="left", expand=True
    )
    for name in (answer.a.document.name, answer.b.document.name):
        table.add_column(show.safe(name), ratio=1, overflow="fold")
    table.add_row(*_sides(answer, passage))
    show.console().print(table)
    for line in _certificate(answer, passage):
        show.line(line, "dim")


def _sides(answer: PassagesAnswer, passage: Passage) -> tuple[Text, Text]:
    from rich.text import Text

    left, right = Text(), Text()
    for edit in passage.edits:
        _append(left, edit, answer.a.text, first=True)
        _append(right, edit, answer.b.text, first=False)
    return left, right


def _append(side: Text, edit: Edit, text: str, *, first: bool) -> None:
    words = show.safe((edit.a if first else edit.b).of(text))
    marked = words if edit.kind.value == "equal" or not words.strip() else f"[{words.strip()}]"
    tail = words[len(words.rstrip()) :] if marked != words else ""
    side.append(marked + tail, style=_STYLES[edit.kind.value])


def _certificate(answer: PassagesAnswer, passage: Passage) -> Iterator[str]:
    pieces = answer.checkable(passage)
    for piece in pieces[:_SHOWN]:
        for side in piece:
            source = side.name if side.of == "file" else f"probata read {side.name}"
            yield f"  {source}: bytes {side.start} to {side.end}, sha256 {side.digest}"
    if len(pieces) > _SHOWN:
        yield f"  and {len(pieces) - _SHOWN} more equal pieces (--json lists all)"
