"""Destinations of RTF: groups whose letters are names, claims, instructions, or flows of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, MarkKind
from probata.method.documents.readers._rtf.destinations import CLAIMS, TIMES
from probata.method.documents.readers._rtf.flow import Aside
from probata.method.documents.readers._rtf.state import Mode
from probata.method.documents.readers._rtf.times import of_number, of_words
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.method.documents.readers._rtf.story import Story

SOURCE = "RTF info"
MAX_LINKS = 5_000
"""Addresses of links that are kept as claims."""
_ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)?"?([^"\s]+)', re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]{1,12}")
_TO_FILE = re.compile(r"\s*(?:INCLUDE(?:TEXT|PICTURE)|LINK|DDE(?:AUTO)?)\b", re.IGNORECASE)


def _fonts(story: Story, _name: bytes, _number: int | None) -> None:
    """When the table ends, letters without a font of their own are those of the first one."""
    story.state.mode = Mode.FONTS
    story.state.ends = lambda _text: story.plain()


def _styles(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.mode = Mode.STYLES


def _authors(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.mode, story.state.kept = Mode.LISTED, []


def _info(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.mode = Mode.INFO


def _claim(story: Story, name: bytes, _number: int | None) -> None:
    if story.state.mode is Mode.INFO:
        story.keep(lambda text: _claimed(story, CLAIMS[name], text))


def _claimed(story: Story, field: str, text: str) -> None:
    words = text.strip().rstrip(";").strip()
    if words:
        story.claims.append(Declared(field, words, SOURCE))


def _generator(story: Story, _name: bytes, _number: int | None) -> None:
    story.keep(lambda text: _claimed(story, "application", text))


def _template(story: Story, _name: bytes, _number: int | None) -> None:
    story.keep(lambda text: _claimed(story, "template", text))


def _time(story: Story, name: bytes, _number: int | None) -> None:
    story.numbers.clear()
    story.state.ends = lambda _text: _claimed(story, TIMES[name], of_words(story.numbers))


def _own_claims(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.mode = Mode.INFO


def _own_name(story: Story, _name: bytes, _number: int | None) -> None:
    story.keep(lambda text: story.signed.__setitem__("property", text.strip()))


def _own_value(story: Story, _name: bytes, _number: int | None) -> None:
    story.keep(lambda text: _claimed(story, story.signed.pop("property", "") or "property", text))


def _signed(key: str) -> Callable[[Story, bytes, int | None], None]:
    return lambda story, _name, _number: story.keep(lambda text: story.signed.__setitem__(key, text.strip()))


def _dated(story: Story, _name: bytes, _number: int | None) -> None:
    """The time of a comment, inside of it or before."""
    comment = story.state.flow.aside

    def end(text: str) -> None:
        at = of_number(int(text)) if _WHOLE.fullmatch(text.strip()) else ""
        if comment is not None and comment.kind is MarkKind.COMMENT:
            comment.at = at
        else:
            story.signed["time"] = at

    story.keep(end)


def _referred(story: Story, _name: bytes, _number: int | None) -> None:
    comment = story.state.flow.aside

    def end(text: str) -> None:
        if comment is not None:
            comment.reference = text.strip()

    story.keep(end)


def _range(story: Story, name: bytes, _number: int | None) -> None:
    """The stretch of text that a comment is about."""
    start, end = story.to.here, story.to.length
    here = story.state.flow is story.main

    def ended(text: str) -> None:
        key = text.strip()
        if here and name == b"atrfstart":
            story.ranges[key] = TextSpan(start, start)
        elif here and key in story.ranges:
            story.ranges[key] = TextSpan(min(story.ranges[key].start, end), end)

    story.keep(ended)


def _field(story: Story, _name: bytes, _number: int | None) -> None:
    story.begin_field()


def _instruction(story: Story, _name: bytes, _number: int | None) -> None:
    """What a field computes is no text; the address of a link is a claim about its words."""
    field = story.state.field

    def end(text: str) -> None:
        found = _ADDRESS.match(text)
        if field is not None and found and not found[1].startswith("\\"):
            field.address = found[1]
        elif _TO_FILE.match(text):
            story.limits.append("refers to files outside of it, which were not fetched")

    story.keep(end)


def _result(story: Story, _name: bytes, _number: int | None) -> None:
    field, flow = story.state.field, story.state.flow
    if field is None or not field.address or flow is not story.main:
        return
    start = story.to.here

    def end(_text: str) -> None:
        story_end = story.to.length
        if len(story.claims) < MAX_LINKS:
            span = TextSpan(min(start, story_end), story_end)
            story.claims.append(Declared("link", field.address, "hyperlink", span))

    story.state.ends = end


def _picture(story: Story, _name: bytes, _number: int | None) -> None:
    """The bytes are no text; the words in place of a picture stand among its properties."""
    story.pictures += 1
    story.state.mode = Mode.INFO


def _shape_property(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.mode = Mode.INFO


def _shape_name(story: Story, _name: bytes, _number: int | None) -> None:
    story.keep(lambda text: story.signed.__setitem__("shape", text.strip()))


def _shape_value(story: Story, _name: bytes, _number: int | None) -> None:
    """The words in place of a picture, the words of word art: properties of a shape."""
    kind = {"wzDescription": MarkKind.CAPTION, "gtextUNICODE": MarkKind.TEXT_BOX}.get(story.signed.pop("shape", ""))
    to = story.state.flow.to

    def end(text: str) -> None:
        if text.strip():
            to.gap("\n")
            with to.marked(kind or MarkKind.CAPTION):
                to.write(text.strip())
            to.gap("\n")

    if kind is None:
        story.state.mode = Mode.SKIPPED
    else:
        story.keep(end)


def _formula(story: Story, _name: bytes, _number: int | None) -> None:
    story.state.formula = True


def _twice(story: Story, _name: bytes, _number: int | None) -> None:
    """Words in an old alphabet and again in Unicode: only the second are told."""
    story.state.mode = Mode.INFO


def _once(story: Story, _name: bytes, _number: int | None) -> None:
    if story.state.mode is Mode.INFO:
        story.state.mode = Mode.TOLD


def begin_aside(story: Story, kind: MarkKind) -> None:
    """A flow of its own begins; a box belongs to its paragraph, everything else comes after the main flow."""
    state, outer = story.state, story.state.flow
    state.mode, state.kept, state.ends, state.field = Mode.TOLD, None, None, None
    state.flow = story.flow()
    state.paragraph()
    state.hidden = state.inserted = state.deleted = False
    if kind is MarkKind.TEXT_BOX:
        outer.boxes.append(state.flow)
        return
    here = TextSpan(story.to.length, story.to.length) if outer is story.main else None
    aside = Aside(kind, state.flow, here if kind not in (MarkKind.HEADER, MarkKind.FOOTER) else None)
    if kind is MarkKind.COMMENT:
        aside.by = story.signed.pop("author", "") or story.signed.get("id", "")
        aside.at = story.signed.pop("time", "")
        story.signed.clear()
    state.flow.aside = aside
    story.asides.append(aside)


DESTINATIONS: dict[bytes, Callable[[Story, bytes, int | None], None]] = {
    b"fonttbl": _fonts,
    b"stylesheet": _styles,
    b"revtbl": _authors,
    b"info": _info,
    **dict.fromkeys(CLAIMS, _claim),
    **dict.fromkeys(TIMES, _time),
    b"generator": _generator,
    b"template": _template,
    b"userprops": _own_claims,
    b"propname": _own_name,
    b"staticval": _own_value,
    b"field": _field,
    b"fldinst": _instruction,
    b"fldrslt": _result,
    b"pict": _picture,
    b"objdata": _picture,
    b"sp": _shape_property,
    b"sn": _shape_name,
    b"sv": _shape_value,
    b"atnid": _signed("id"),
    b"atnauthor": _signed("author"),
    b"atntime": _dated,
    b"atndate": _dated,
    b"atnref": _referred,
    b"atrfstart": _range,
    b"atrfend": _range,
    **dict.fromkeys((b"moMath", b"moMathPara"), _formula),
    b"upr": _twice,
    b"ud": _once,
    b"objclass": lambda story, _name, _number: story.keep(lambda _text: None),
    b"objname": lambda story, _name, _number: story.keep(lambda _text: None),
    b"bkmkstart": lambda story, _name, _number: story.keep(lambda _text: None),
    b"bkmkend": lambda story, _name, _number: story.keep(lambda _text: None),
}
