"""Styles: what a paragraph is by its style, and what styles say about its text (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from probata.method.documents.readers._names import names
from probata.method.documents.word.docx.nodes import Node, whole, whole_part
from probata.method.documents.word.model import ParagraphKind

MAX_CHAIN = 50
"""Styles based on each other that are followed; Word allows about ten."""
_HEADING = re.compile(r"heading ([1-9])")
_TITLES = frozenset({"title", "subtitle"})
_QUOTES = frozenset({"quote", "intense quote", "block text", "quotations", "quotation", "block quotation"})
_CONTENTS = re.compile(r"toc [1-9]|toc heading|table of figures|table of authorities|contents( heading| [0-9]+)")
_CAPTION = re.compile(r"(.* )?(caption|beschriftung|légende|epígrafe|legenda|подпись|题注)")
_COMPLEX = ((0x590, 0x8FF), (0x900, 0x109F), (0x1780, 0x18AF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF), (0x10800, 0x10FFF))
_EASTERN = (
    (0x1100, 0x11FF),
    (0x2E80, 0x9FFF),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)
_NO_LANGUAGE = names("none x-none zxx")
_RAISED = frozenset({"superscript", "subscript"})
_TAG = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Look:
    """What is said about a stretch of text; None where nothing is said. Languages by the kind of script."""

    hidden: bool | None = None
    rtl: bool | None = None
    complex: bool | None = None
    language: str | None = None
    eastern: str | None = None
    bidi: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    bold_complex: bool | None = None
    italic_complex: bool | None = None
    raised: bool | None = None
    code: bool | None = None

    @property
    def shown_bold(self) -> bool:
        """Whether its letters are bold; right-to-left and complex scripts have a property of their own."""
        return bool(self.bold_complex if self.rtl or self.complex else self.bold)

    @property
    def shown_italic(self) -> bool:
        """Whether its letters are italic."""
        return bool(self.italic_complex if self.rtl or self.complex else self.italic)

    def under(self, nearer: Look) -> Look:
        """This look where a nearer one says nothing."""
        said = {name: value for name in self.__slots__ if (value := getattr(nearer, name)) is not None}
        return replace(self, **said) if said else self

    def language_of(self, text: str) -> str:
        """The declared language of a text by the script that most of its letters have, as BCP 47."""
        script = "complex" if self.rtl or self.complex else "" if text.isascii() else _script(text)
        said = {"complex": self.bidi, "eastern": self.eastern}.get(script, self.language) or ""
        return said.replace("_", "-") if _TAG.fullmatch(said) and said.lower() not in _NO_LANGUAGE else ""


NO_LOOK = Look()
_CODES = names("code codechar htmlcode htmltypewriter sourcetext verbatimchar inlinecode codewords teletype")


def look_of(properties: Node | None) -> Look:
    """What run properties say."""
    if properties is None or not properties.children:
        return NO_LOOK
    language = properties.child("w:lang")
    return Look(
        hidden=properties.switch("w:vanish"),
        rtl=properties.switch("w:rtl"),
        complex=properties.switch("w:cs"),
        language=(language.get("w:val") or None) if language else None,
        eastern=(language.get("w:eastAsia") or None) if language else None,
        bidi=(language.get("w:bidi") or None) if language else None,
        bold=properties.switch("w:b"),
        italic=properties.switch("w:i"),
        bold_complex=properties.switch("w:bCs"),
        italic_complex=properties.switch("w:iCs"),
        raised=properties.value("w:vertAlign") in _RAISED if properties.child("w:vertAlign") else None,
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """What a paragraph is: its kind, the level of a heading or 0."""

    kind: ParagraphKind = ParagraphKind.TEXT
    level: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """What properties say about automatic numbers: the list's id and level, "" and -1 where nothing is said.

    ``style`` is the style that said it, which a list can tie to one of its levels.
    """

    id: str = ""
    level: int = -1
    style: str = ""


class Styles:
    """The styles of a file by their ids; chains of what is based on what are followed once."""

    def __init__(self, data: bytes, where: str) -> None:
        """Read the styles part; b"" for a file without one. Raises Unreadable when it is broken."""
        root = whole_part(data, where) if data else Node("", {}, 0)
        self._styles = {each.get("w:styleId"): each for each in root.children if each.name == "w:style"}
        self._default = look_of(root.child("w:docDefaults", "w:rPrDefault", "w:rPr"))
        self._usual = {
            each.get("w:type"): key
            for key, each in self._styles.items()
            if each.get("w:default") and each.get("w:default").lower() not in ("0", "false", "off")
        }
        self._looks: dict[tuple[str, str], Look] = {}
        self._kinds: dict[str, Kind] = {}

    def name(self, key: str) -> str:
        """The name of a paragraph's style as people see it; that of the usual style for a style that is not there."""
        style = self._styles.get(self._known(key))
        return style.value("w:name") or style.get("w:styleId") if style else ""

    def look(self, paragraph: str, run: str) -> Look:
        """What the styles of a paragraph and of a run in it say about text."""
        if (paragraph, run) not in self._looks:
            mine, nearer = self._chained(self._known(paragraph)), self._chained(run)
            three, look = (self._default, mine, nearer), self._default.under(mine).under(nearer)
            self._looks[paragraph, run] = replace(
                look,
                bold=_toggled(*(one.bold for one in three)),
                italic=_toggled(*(one.italic for one in three)),
                bold_complex=_toggled(*(one.bold_complex for one in three)),
                italic_complex=_toggled(*(one.italic_complex for one in three)),
                code=self._is_code(run),
            )
        return self._looks[paragraph, run]

    def _chained(self, key: str) -> Look:
        """What a style and those that it is based on say, the nearest first to be heard."""
        look = NO_LOOK
        for style in reversed(list(self._chain(key))):
            look = look.under(look_of(style.child("w:rPr")))
        return look

    def _is_code(self, run: str) -> bool | None:
        names_of = (style.value("w:name").lower() for style in self._chain(run))
        return any("".join(one.split()) in _CODES for one in names_of) or None

    def kind(self, key: str) -> Kind:
        """What a paragraph in this style is: the nearest style in its chain that tells decides."""
        if key not in self._kinds:
            told = (_kind(style) for style in self._chain(self._known(key)))
            self._kinds[key] = next((kind for kind in told if kind), Kind())
        return self._kinds[key]

    def turned(self, key: str) -> bool:
        """Whether paragraphs in this style run from right to left."""
        said = (style.switch("w:pPr", "w:bidi") for style in self._chain(self._known(key)))
        return next((each for each in said if each is not None), False)

    def listed(self, key: str) -> Listed:
        """The list that a style puts its paragraphs into."""
        for style in self._chain(self._known(key)):
            said = style.child("w:pPr", "w:numPr")
            if said is not None and said.child("w:numId"):
                level = whole(said.value("w:ilvl"), -1)
                return Listed(said.value("w:numId"), level, style.get("w:styleId"))
        return Listed()

    def _known(self, key: str) -> str:
        return key if key in self._styles else self._usual.get("paragraph", "")

    def _chain(self, key: str) -> Iterator[Node]:
        """A style and what it is based on, nearest first; a circle, or a chain beyond all reason, ends."""
        seen: set[str] = set()
        while key in self._styles and key not in seen and len(seen) < MAX_CHAIN:
            seen.add(key)
            yield self._styles[key]
            key = self._styles[key].value("w:basedOn")


def _kind(style: Node) -> Kind | None:
    name = style.value("w:name").strip().lower()
    if found := _HEADING.fullmatch(name):
        return Kind(ParagraphKind.HEADING, int(found[1]))
    if name in _TITLES:
        return Kind(ParagraphKind.TITLE)
    if _CONTENTS.fullmatch(name):
        return Kind(ParagraphKind.CONTENTS)
    if _CAPTION.fullmatch(name):
        return Kind(ParagraphKind.CAPTION)
    if name in _QUOTES:
        return Kind(ParagraphKind.QUOTE)
    return outlined(style.child("w:pPr"))


def _toggled(default: bool | None, paragraph: bool | None, run: bool | None) -> bool | None:
    """A switch that both styles turn on is off, unless the file's defaults turn it on (ECMA-376 part 1, 17.7.3)."""
    if default is None and paragraph is None and run is None:
        return None
    return bool(default) or bool(paragraph) != bool(run)


def outlined(properties: Node | None) -> Kind | None:
    """What an outline level says: a heading, expressly no heading, or nothing (ECMA-376 part 1, 17.3.1.20)."""
    if properties is None or properties.child("w:outlineLvl") is None:
        return None
    level = whole(properties.value("w:outlineLvl"), 9)
    return Kind(ParagraphKind.HEADING, level + 1) if level < 9 else Kind()


def _script(text: str) -> str:
    counts = {"complex": 0, "eastern": 0, "": 0}
    for letter in text:
        if letter.isalpha():
            counts[_script_of(ord(letter))] += 1
    return max(("", "complex", "eastern"), key=lambda script: counts[script])


def _script_of(code: int) -> str:
    if code < 0x590:
        return ""
    if any(first <= code <= last for first, last in _COMPLEX):
        return "complex"
    return "eastern" if any(first <= code <= last for first, last in _EASTERN) else ""
