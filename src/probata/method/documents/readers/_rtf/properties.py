"""Words of RTF that change what holds for the next letters: alphabets, looks, paragraphs, cells, rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._rtf import codepages
from probata.method.documents.readers._rtf.state import Mode

if TYPE_CHECKING:
    from probata.method.documents.readers._rtf.story import Story


def _unicode(story: Story, number: int | None) -> None:
    story.unicode(number or 0)


def _after(story: Story, number: int | None) -> None:
    story.state.after = min(max(number if number is not None else 1, 0), 100)


def _font(story: Story, number: int | None) -> None:
    story.font = number or 0
    if story.state.mode is not Mode.FONTS:
        story.state.codec = story.fonts.get(story.font) or story.default


def _charset(story: Story, number: int | None) -> None:
    if story.state.mode is Mode.FONTS:
        story.fonts[story.font] = codepages.of_charset(number or 0) or story.fonts.get(story.font, "")


def _font_page(story: Story, number: int | None) -> None:
    if story.state.mode is Mode.FONTS and number:
        story.fonts[story.font] = codepages.of_page(number) or story.fonts.get(story.font, "")


def _page(story: Story, number: int | None) -> None:
    found = codepages.of_page(number or 0)
    if not found:
        story.limits.append("names a code page that nobody knows; its letters beyond ASCII are read as windows-1252")
    _alphabet(story, found or "cp1252")


def _alphabet(story: Story, codec: str) -> None:
    story.default = codec
    story.state.codec = codec


def _plain(story: Story, _number: int | None) -> None:
    story.plain()


def _pard(story: Story, _number: int | None) -> None:
    story.state.paragraph()


def _switch(name: str) -> Callable[[Story, int | None], None]:
    """A property that a word switches on and the same word with 0 off."""
    return lambda story, number: setattr(story.state, name, number != 0)


def _number(name: str) -> Callable[[Story, int | None], None]:
    return lambda story, number: setattr(story.state, name, number or 0)


def _outline(story: Story, number: int | None) -> None:
    story.state.outlined = (number or 0) < 9


def _depth(story: Story, number: int | None) -> None:
    story.state.depth = max(number or 0, 0)
    story.state.in_table = bool(number)


def _cell(story: Story, _number: int | None) -> None:
    if story.state.mode is Mode.TOLD:
        story.state.flow.cell(1)


def _row(story: Story, _number: int | None) -> None:
    if story.state.mode is Mode.TOLD:
        story.state.flow.row(1)


def _inner_cell(story: Story, _number: int | None) -> None:
    if story.state.mode is Mode.TOLD:
        story.state.flow.cell(max(story.state.depth, 2))


def _inner_row(story: Story, _number: int | None) -> None:
    if story.state.mode is Mode.TOLD:
        story.state.flow.row(max(story.state.depth, 2))


def _style(story: Story, number: int | None) -> None:
    """A paragraph's style; in the table of styles the name of one."""
    story.state.style = number or 0
    if story.state.mode is Mode.STYLES:
        key = number or 0

        def named(text: str) -> None:
            story.styles[key] = text.strip().rstrip(";")

        story.keep(named)


def _part_of_time(name: bytes) -> Callable[[Story, int | None], None]:
    def set_part(story: Story, number: int | None) -> None:
        story.numbers[name] = number or 0

    return set_part


def _endnote(story: Story, _number: int | None) -> None:
    aside = story.state.flow.aside
    if aside is not None and aside.kind is MarkKind.FOOTNOTE:
        aside.kind = MarkKind.ENDNOTE


WORDS: dict[bytes, Callable[[Story, int | None], None]] = {
    b"u": _unicode,
    b"uc": _after,
    b"f": _font,
    b"fcharset": _charset,
    b"cpg": _font_page,
    b"ansicpg": _page,
    b"mac": lambda story, _: _alphabet(story, "mac_roman"),
    b"pc": lambda story, _: _alphabet(story, "cp437"),
    b"pca": lambda story, _: _alphabet(story, "cp850"),
    b"deff": lambda story, number: setattr(story, "first_font", number or 0),
    b"plain": _plain,
    b"pard": _pard,
    b"v": _switch("hidden"),
    b"revised": _switch("inserted"),
    b"mvt": _switch("inserted"),
    b"deleted": _switch("deleted"),
    b"mvf": _switch("deleted"),
    b"revauth": _number("author"),
    b"revdttm": _number("time"),
    b"revauthdel": _number("deleter"),
    b"revdttmdel": _number("deletion"),
    b"mvauth": lambda story, number: (_number("author")(story, number), _number("deleter")(story, number))[0],
    b"mvdate": lambda story, number: (_number("time")(story, number), _number("deletion")(story, number))[0],
    b"intbl": _switch("in_table"),
    b"itap": _depth,
    b"cell": _cell,
    b"row": _row,
    b"nestcell": _inner_cell,
    b"nestrow": _inner_row,
    b"s": _style,
    b"outlinelevel": _outline,
    b"ftnalt": _endnote,
    **{name: _part_of_time(name) for name in (b"yr", b"mo", b"dy", b"hr", b"min")},
}
