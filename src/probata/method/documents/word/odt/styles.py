"""Styles: what a paragraph or a stretch of text is by its automatic style, the common ones above it and the default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from probata.method.documents.word.model import ParagraphKind
from probata.method.documents.word.odt.positions import Node

_T = TypeVar("_T")
_Three = tuple[_T | None, _T | None, _T | None]
_CODES = ("code", "source text", "teletype", "inline code", "verbatim char", "html code")
_COMMON = ("office:styles",)
_SIDES = ("", "-asian", "-complex")
_BOLD = 600
"""From this weight on letters are bold (ODF takes 100 to 900)."""
_CODED = re.compile(r"_([0-9a-fA-F]{2,6})_")
_KINDS = {
    "title": ParagraphKind.TITLE,
    "quotations": ParagraphKind.QUOTE,
    "quote": ParagraphKind.QUOTE,
    "intense quote": ParagraphKind.QUOTE,
    "block quotation": ParagraphKind.QUOTE,
    "block text": ParagraphKind.QUOTE,
    "caption": ParagraphKind.CAPTION,
    "contents heading": ParagraphKind.CONTENTS,
    "toc heading": ParagraphKind.CONTENTS,
}
_CONTENTS = re.compile(r"(contents|toc|user index|illustration index|index)( heading)? ?\d*")


@dataclass(frozen=True, slots=True)
class Form:
    """How text is shown, as far as it matters here: None where a style says nothing.

    ``languages`` are those of western, Asian and complex scripts, as BCP 47, "" for "no language"; ``bold`` and
    ``italic`` as of languages.
    """

    hidden: bool | None = None
    languages: tuple[str | None, str | None, str | None] = (None, None, None)
    bold: tuple[bool | None, bool | None, bool | None] = (None, None, None)
    italic: tuple[bool | None, bool | None, bool | None] = (None, None, None)
    raised: bool | None = None
    code: bool | None = None

    def over(self, below: Form) -> Form:
        """This form where it says something, the other one elsewhere."""
        return Form(
            _nearer(self.hidden, below.hidden),
            _each(self.languages, below.languages),
            _each(self.bold, below.bold),
            _each(self.italic, below.italic),
            _nearer(self.raised, below.raised),
            _nearer(self.code, below.code),
        )


def _nearer(mine: _T | None, theirs: _T | None) -> _T | None:
    return theirs if mine is None else mine


def _each(mine: _Three[_T], theirs: _Three[_T]) -> _Three[_T]:
    return _nearer(mine[0], theirs[0]), _nearer(mine[1], theirs[1]), _nearer(mine[2], theirs[2])


UNFORMED = Form()


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is by its style; ``lists`` is the list style of the paragraph style, None when unsaid."""

    kind: ParagraphKind
    shown: str
    level: int
    rtl: bool
    lists: str | None
    form: Form


@dataclass(slots=True)
class Styles:
    """The styles that text of one part can name."""

    _named: dict[tuple[str, str], Node] = field(default_factory=dict)
    _defaults: dict[str, Node] = field(default_factory=dict)
    _common: set[tuple[str, str]] = field(default_factory=set)
    _forms: dict[tuple[str, str], Form] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)
    lists: dict[str, Node] = field(default_factory=dict)
    outline: Node | None = None

    def learn(self, group: Node | None) -> None:
        """Take in the styles of a group (``office:styles``, ``office:automatic-styles``); later ones win."""
        for node in group.nodes() if group else []:
            self._take(node, common=group is not None and group.tag in _COMMON)

    def _take(self, node: Node, common: bool) -> None:
        family, name = node.get("style:family"), node.get("style:name")
        if node.tag == "style:style":
            self._named[family, name] = node
            if common:
                self._common.add((family, name))
            else:
                self._common.discard((family, name))
        elif node.tag == "style:default-style":
            self._defaults[family] = node
        elif node.tag == "text:list-style":
            self.lists[name] = node
        elif node.tag == "text:outline-style":
            self.outline = node
            self.lists.setdefault(name or "Outline", node)

    def chain(self, family: str, name: str) -> Iterator[Node]:
        """The style of this name and those that it inherits from, each once."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            node = self._named.get((family, name))
            if node is None:
                return
            yield node
            name = node.get("style:parent-style-name")

    def form(self, family: str, name: str) -> Form:
        """The form that a style and those above it give; the default of the family comes last for paragraphs."""
        if (family, name) not in self._forms:
            found = Form()
            for node in self.chain(family, name):
                found = found.over(_form(node))
            if family == "paragraph" and family in self._defaults:
                found = found.over(_form(self._defaults[family]))
            self._forms[family, name] = found
        return self._forms[family, name]

    def look(self, name: str) -> Look:
        """What a paragraph of this style is."""
        if name not in self._looks:
            self._looks[name] = self._looked(name)
        return self._looks[name]

    def _looked(self, name: str) -> Look:
        chain = list(self.chain("paragraph", name))
        levels = [node.get("style:default-outline-level") for node in chain if node.get("style:default-outline-level")]
        level = whole(levels[0], 0, 10) if levels else 0
        lists = next(
            (each for node in chain if (each := node.attributes.get("style:list-style-name")) is not None), None
        )
        shown = next(
            (shown_name(node) for node in chain if self._is_common(node)), shown_name(chain[-1]) if chain else ""
        )
        kind = ParagraphKind.HEADING if level else next(filter(None, map(_kind, chain)), ParagraphKind.TEXT)
        return Look(kind, shown, level, self._rtl(chain), lists, self.form("paragraph", name))

    def _is_common(self, node: Node) -> bool:
        return (node.get("style:family"), node.get("style:name")) in self._common

    def _rtl(self, chain: list[Node]) -> bool:
        default = [self._defaults["paragraph"]] if "paragraph" in self._defaults else []
        for node in chain + default:
            properties = node.child("style:paragraph-properties")
            mode = properties.get("style:writing-mode") if properties else ""
            if mode and mode != "page":
                return mode in ("rl-tb", "rl")
        return False


def whole(text: str, low: int, high: int) -> int:
    """A whole number of an attribute within its bounds; the lower one when it is none."""
    if not (text.isascii() and text.isdigit()):
        return low
    return min(max(int(text), low), high) if len(text) < 10 else high


def shown_name(node: Node) -> str:
    """The name that people see ("Heading 1"), not the one that the file uses ("Heading_20_1")."""
    name = node.get("style:name")
    return node.get("style:display-name") or _CODED.sub(lambda found: _letter(found.group(1), found.group()), name)


def _letter(code: str, otherwise: str) -> str:
    number = int(code, 16)
    return chr(number) if 0x20 <= number < 0xD800 else otherwise


def _kind(node: Node) -> ParagraphKind | None:
    name = shown_name(node).lower()
    return ParagraphKind.CONTENTS if _CONTENTS.fullmatch(name) else _KINDS.get(name)


def _form(node: Node) -> Form:
    text = node.child("style:text-properties")
    code = node.get("style:family") == "text" and shown_name(node).lower() in _CODES
    if text is None:
        return Form(code=code or None)
    display = text.get("text:display")
    western, asian, complex_ = (_language(text, side) for side in _SIDES)
    return Form(
        display == "none" if display else None,
        (western, asian, complex_),
        (_bold(text, "fo", ""), _bold(text, "style", "-asian"), _bold(text, "style", "-complex")),
        (_italic(text, "fo", ""), _italic(text, "style", "-asian"), _italic(text, "style", "-complex")),
        _raised(text),
        code or None,
    )


def _bold(text: Node, prefix: str, side: str) -> bool | None:
    said = text.get(f"{prefix}:font-weight{side}")
    return (whole(said, 0, 1_000) >= _BOLD if said.isdecimal() else said == "bold") if said else None


def _italic(text: Node, prefix: str, side: str) -> bool | None:
    said = text.get(f"{prefix}:font-style{side}")
    return said in ("italic", "oblique") if said else None


def _raised(text: Node) -> bool | None:
    """Whether letters are set above or below the line: ``super 58%``, ``sub``, ``33% 58%``."""
    said = text.get("style:text-position").partition(" ")[0]
    return said not in ("0%", "0") if said else None


def _language(text: Node, side: str) -> str | None:
    tag = text.get(f"style:rfc-language-tag{side}")
    prefix = "style" if side else "fo"
    language = text.attributes.get(f"{prefix}:language{side}")
    if tag or language is None:
        return tag or None
    if language in ("", "none", "zxx"):
        return ""
    parts = [language, text.get(f"{prefix}:script{side}"), text.get(f"{prefix}:country{side}")]
    return "-".join(part for part in parts if part and part != "none")
