"""writing_inlines: the words of a paragraph, heading or cell as source.

What Markdown's rules on stars and underscores can say depends on the signs around them. So what is written is read
again, by the reader of the language itself; where it says something else, other marks are tried, and where none do,
the emphasis is let go and told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from probata.method.manuscript.escaping import (
    HELD,
    code_span,
    escaped_lines,
    escaped_words,
    printable,
    role_source,
    target_source,
)
from probata.method.manuscript.inlines import read_inlines
from probata.method.manuscript.links import allowed
from probata.method.manuscript.model import Break, Inline, Link, NoteMark, Role, Styled, Text
from probata.method.manuscript.names import ROLES
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.stretches import stretch_of

_SPACE = " \t"
_MOST_TRIED = 5
"""With more pieces of emphasis than this only a few ways of marking them are tried."""
Bare = tuple[object, ...]


@dataclass(slots=True)
class InlineWriter:
    """Writes inlines; ``lose`` is told, in a sentence, what the language cannot hold.

    ``labels``: the label of each note that can be marked -> its label in the source.
    """

    lose: Callable[[str], None]
    labels: Mapping[str, str]

    def write(self, inlines: Sequence[Inline], *, lines: bool = True) -> str:
        """The source of these inlines, of several lines where ``lines`` allows it; empty where they say nothing."""
        settled = _trimmed(_settled(self._possible(inlines, lines)))
        for wanted in _ways(settled):
            for marks in _markings(wanted):
                text = _Rendering(marks).text(wanted)
                if not _styled(wanted) or _read(text) == _bare(wanted):
                    self._told(settled, wanted)
                    return text.replace(HELD, "\n" if lines else " ")
        raise AssertionError("words alone are always read as they are")  # the last way holds no emphasis

    def _told(self, before: tuple[Inline, ...], after: tuple[Inline, ...]) -> None:
        if _styled(after) < _styled(_joined(before)):
            self.lose("Emphasis, or code in the line, that begins or ends where no mark can stand is left out.")

    # What the language has no way to say at all.

    def _possible(self, inlines: Sequence[Inline], lines: bool, linked: bool = False) -> Iterator[Inline]:
        for one in inlines:
            match one:
                case Text(words):
                    yield self._text(words)
                case Styled("code", children):
                    yield Styled("code", (self._text(_words(children)),))
                case Styled(style, children):
                    yield Styled(style, tuple(self._possible(children, lines, linked)))
                case Link():
                    yield from self._link(one, lines, linked)
                case NoteMark():
                    yield from self._note_mark(one)
                case Break():
                    yield from self._break(one, lines)
                case Role():
                    yield from self._role(one)

    def _text(self, words: str) -> Text:
        kept = printable(words)
        if len(kept) < len(words.replace("\r\n", "\n")):
            self.lose("Signs that nobody sees (controls, directions, private use) are left out.")
        return Text(kept)

    def _link(self, link: Link, lines: bool, linked: bool) -> Iterator[Inline]:
        children = tuple(self._possible(link.children, lines, True))
        if linked or not allowed(link.target) or not _says(children):
            self.lose("A link that leads nowhere, has no words or stands in another one is left out; its words stay.")
            yield from children
        else:
            yield Link(link.target, children)

    def _note_mark(self, mark: NoteMark) -> Iterator[Inline]:
        if mark.label in self.labels:
            yield replace(mark, label=self.labels[mark.label])
        else:
            self.lose("The mark of a note that has no words is left out.")

    def _break(self, one: Break, lines: bool) -> Iterator[Inline]:
        if lines:
            yield one
            return
        if one.hard:
            self.lose("A line break in a heading or a cell becomes a space.")
        yield Text(" ")

    def _role(self, role: Role) -> Iterator[Inline]:
        if role.name in ROLES and role.parts and role.parts[0]:
            yield role
        else:
            self.lose("A role that the language does not know is left out.")


# Settling: the same words in the one form that reading gives.


def _settled(inlines: Iterator[Inline] | Sequence[Inline]) -> tuple[Inline, ...]:
    """Words beside each other as one, no empty ones, no white space beside a line break, breaks that can be written."""
    made: list[Inline] = []
    for one in inlines:
        inner = replace(one, children=_settled(one.children)) if isinstance(one, Styled | Link) else one
        if isinstance(inner, Styled) and not _words(inner.children) and not _says(inner.children):
            continue
        _put(made, inner)
    return tuple(made)


def _put(made: list[Inline], one: Inline) -> None:
    last = made[-1] if made else None
    if isinstance(one, Text):
        words = one.words.lstrip(_SPACE) if isinstance(last, Break) else one.words
        if isinstance(last, Text):
            made[-1] = Text(last.words + words)
        elif words:
            made.append(Text(words))
    elif isinstance(one, Break):
        if isinstance(last, Text):
            made[-1:] = [Text(last.words.rstrip(_SPACE))] if last.words.strip(_SPACE) else []
        if not (made and isinstance(made[-1], Break) and not one.hard):
            made.append(one)
    else:
        made.append(one)


def _trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without white space and breaks at both ends."""
    made = list(inlines)
    while made and (isinstance(made[0], Break) or (isinstance(made[0], Text) and not made[0].words.strip(_SPACE))):
        made.pop(0)
    while made and (isinstance(made[-1], Break) or (isinstance(made[-1], Text) and not made[-1].words.strip(_SPACE))):
        made.pop()
    if made and isinstance(made[0], Text):
        made[0] = Text(made[0].words.lstrip(_SPACE))
    if made and isinstance(made[-1], Text):
        made[-1] = Text(made[-1].words.rstrip(_SPACE))
    return tuple(made)


# Ways to say it, the best first.


def _ways(inlines: tuple[Inline, ...]) -> Iterator[tuple[Inline, ...]]:
    """As it is; with emphasis joined and its white space outside; without one piece of it; without any."""
    yield inlines
    if not _styled(inlines):
        return
    joined = _joined(inlines)
    yield joined
    for number in range(_styled(joined)):
        yield _trimmed(_settled(_without(joined, iter(range(_styled(joined))), {number})))
    yield _trimmed(_settled(_without(joined, iter(range(_styled(joined))), set(range(_styled(joined))))))


def _joined(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Emphasis beside emphasis of the same kind as one, and no white space at its edges."""
    made: list[Inline] = []
    for one in _moved(inlines):
        last = made[-1] if made else None
        if isinstance(one, Styled) and isinstance(last, Styled) and one.style == last.style:
            made[-1] = Styled(one.style, _settled((*last.children, *one.children)))
        else:
            made.append(one)
    return _trimmed(_settled(made))


def _moved(inlines: Sequence[Inline]) -> Iterator[Inline]:
    for one in inlines:
        if isinstance(one, Link):
            yield replace(one, children=_joined(one.children) or one.children)
        elif isinstance(one, Styled) and one.style != "code":
            yield from _edges_out(one)
        else:
            yield one


def _edges_out(one: Styled) -> Iterator[Inline]:
    inner = list(_settled(tuple(_moved(one.children))))
    first, last = (inner[0], inner[-1]) if inner else (None, None)
    if isinstance(first, Break) or (isinstance(first, Text) and first.words[:1] in _SPACE):
        yield first if isinstance(first, Break) else Text(" ")
    trimmed = _trimmed(tuple(inner))
    if trimmed:
        yield Styled(one.style, _joined(trimmed))
    if len(inner) > 1 and (isinstance(last, Break) or (isinstance(last, Text) and last.words[-1:] in _SPACE)):
        yield last if isinstance(last, Break) else Text(" ")
    elif isinstance(last, Text) and len(inner) == 1 and last.words[-1:] in _SPACE and last.words.strip(_SPACE):
        yield Text(" ")


def _without(inlines: Sequence[Inline], count: Iterator[int], dropped: set[int]) -> Iterator[Inline]:
    """The same without those pieces of emphasis, counted in the order of the text; their words stay."""
    for one in inlines:
        if isinstance(one, Styled):
            gone = next(count) in dropped
            inner = one.children if one.style == "code" else tuple(_without(one.children, count, dropped))
            yield from inner if gone else (replace(one, children=inner),)
        elif isinstance(one, Link):
            yield replace(one, children=tuple(_without(one.children, count, dropped)))
        else:
            yield one


def _markings(inlines: Sequence[Inline]) -> Iterator[Sequence[str]]:
    """Which sign each piece of emphasis is marked with, in the order of the text."""
    pieces = _styled(inlines)
    yield "*" * pieces
    if 1 <= pieces <= _MOST_TRIED:
        yield from list(product("*_", repeat=pieces))[1:]
    elif pieces:
        yield from (("*_" * pieces)[:pieces], ("_*" * pieces)[:pieces], "_" * pieces)


# Rendering and reading again.


@dataclass(slots=True)
class _Rendering:
    marks: Sequence[str]
    used: int = field(default=0)

    def text(self, inlines: Sequence[Inline]) -> str:
        return escaped_lines(self._all(inlines))

    def _all(self, inlines: Sequence[Inline]) -> str:
        parts: list[str] = []
        for place, one in enumerate(inlines):
            written = self._one(one)
            if place and isinstance(inlines[place - 1], NoteMark) and written.startswith(":"):
                written = f"\\{written}"  # else the mark would begin a note
            parts.append(written)
        return "".join(parts)

    def _one(self, one: Inline) -> str:
        match one:
            case Text(words):
                return escaped_words(words)
            case Styled():
                return self._styled(one)
            case Link():
                return f"[{self._all(one.children)}]({target_source(one.target)})"
            case NoteMark():
                return f"[^{one.label}]"
            case Break():
                return "\\\n" if one.hard else "\n"
            case Role():
                return role_source(one.name, one.body, one.parts)

    def _styled(self, one: Styled) -> str:
        sign = self.marks[self.used]
        self.used += 1
        if one.style == "code":
            return code_span(_words(one.children))
        mark = sign * (2 if one.style == "strong" else 1)
        return f"{mark}{self._all(one.children)}{mark}"


def _read(text: str) -> Bare:
    source = text.replace(HELD, "\n")
    file = OneFile("", source)
    stretch = stretch_of(source, [file.line(number) for number in range(source.count("\n") + 1)])
    found = _bare(read_inlines(stretch, file)) if stretch else ()
    return ("fault",) if file.faults else found


def _bare(inlines: Sequence[Inline]) -> Bare:
    """Inlines without their places."""
    return tuple(_bare_one(one) for one in inlines)


def _bare_one(one: Inline) -> object:
    match one:
        case Role():
            return (one.name, one.parts)
        case NoteMark():
            return ("note", one.label)
        case Styled():
            return (one.style, _bare(one.children))
        case Link():
            return (one.target, _bare(one.children))
    return one


def _styled(inlines: Sequence[Inline]) -> int:
    """How many pieces of emphasis and code there are."""
    return sum(
        isinstance(one, Styled) + (_styled(one.children) if isinstance(one, Styled | Link) else 0) for one in inlines
    )


def _words(inlines: Sequence[Inline]) -> str:
    return "".join(one.words for one in inlines if isinstance(one, Text))


def _says(inlines: Sequence[Inline]) -> bool:
    """Whether anything but white space and breaks is in it."""
    return any(one.words.strip() if isinstance(one, Text) else not isinstance(one, Break) for one in inlines)
