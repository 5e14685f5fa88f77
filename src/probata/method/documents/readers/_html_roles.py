"""Roles: which elements of a page are hidden and which are furniture of the site around its text.

Semantic elements and ARIA landmarks first (HTML Standard 4.3, WAI-ARIA 1.2), then the names that sites give to their
boxes, then blocks of links before the headline and after the last paragraph. Whatever holds running prose is no
furniture, however it is named: typing it so would hide it from comparison.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._names import names

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONG = 160
"""Characters outside of links from which on a paragraph counts as prose."""
_HIDDEN = names("noscript noframes datalist rp annotation object video audio canvas iframe title desc")
_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_LANDMARKS = names("nav aside footer menu")
_CONTROLS = names("button select form")
_ROLES = names("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar")
_NAMES = names(
    "cookie cookies consent gdpr newsletter signup subscribe subscription paywall share sharing social breadcrumb "
    "breadcrumbs sidebar related recommended recirculation trending advert advertisement ad ads adsense banner "
    "masthead menu navigation navbar nav toolbar promo promotion popup modal disqus pagination skip skiplink"
)
_PAIRS = names(
    "sign-up most-read most-popular read-more read-next skip-link social-media follow-us site-header "
    "site-footer page-footer print-only share-bar"
)
_WORDS = re.compile(r"[a-z]+")
_BLOCKS = names("div ul ol p table section header span td center dl")
_CONTENT = names("article main")


@dataclass(slots=True)
class _Sums:
    """What an element holds, itself and everything below it."""

    text: int = 0
    linked: int = 0
    links: int = 0
    prose: int = 0
    headline: bool = False
    content: bool = False

    def add(self, other: _Sums) -> None:
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.prose += other.prose
        self.headline |= other.headline
        self.content |= other.content


class Roles:
    """Knows the role of every element of one page; one pass over the tree, so that size and depth cost no more."""

    def __init__(self, root: Element) -> None:
        self._sums: dict[Element, _Sums] = {}
        self._order: dict[Element, int] = {}
        self._within: dict[Element, bool] = {}
        self._first_headline = -1
        self._last_prose = -1
        self._survey(root)
        self._has_content = self._sums[root].content

    def in_body(self, element: Element) -> bool:
        """Whether a ``title`` belongs to a drawing and not to the page."""
        parent = element.getparent()
        return parent is not None and parent.tag not in ("head", "html")

    def of(self, element: Element) -> MarkKind | None:
        """HIDDEN, FURNITURE or, for nearly all elements, None."""
        if is_hidden(element):
            return MarkKind.HIDDEN
        return MarkKind.FURNITURE if self._furniture(element) else None

    def _furniture(self, element: Element) -> bool:
        sums, tag = self._sums.get(element), element.tag
        if sums is None or sums.content or tag in ("body", "html", "article", "main"):
            return False
        if tag in _LANDMARKS or str(element.get("role", "")).lower() in _ROLES:
            return sums.prose < 3 and not (tag == "footer" and self._within[element])
        if sums.prose or (sums.headline and not (tag == "header" and self._has_content)):
            return False
        if tag == "header" and not self._within[element]:
            return True
        return tag in _CONTROLS or self._named(element) or self._only_links(element, sums)

    def _named(self, element: Element) -> bool:
        if element.tag not in _BLOCKS:
            return False
        for name in f"{element.get('class', '')} {element.get('id', '')}".lower().split():
            words = _WORDS.findall(name)
            if _NAMES.intersection(words) or any("-".join(pair) in _PAIRS for pair in pairwise(words)):
                return True
        return False

    def _only_links(self, element: Element, sums: _Sums) -> bool:
        """A block that is mostly links, outside of the text: before the headline or after the last paragraph."""
        if element.tag not in _BLOCKS or self._within[element] or sums.links < 2 or sums.linked < 0.6 * sums.text:
            return False
        at = self._order[element]
        return 0 <= at < self._first_headline or at > self._last_prose >= 0

    def _survey(self, root: Element) -> None:
        from lxml import etree

        stack: list[Element] = []
        inside = links = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                inside += element.tag in _CONTENT
                links += element.tag == "a"
                self._begin(element, inside > 0, links > 0, stack)
            else:
                inside -= element.tag in _CONTENT
                links -= element.tag == "a"
                self._finish(element, links > 0, stack)

    def _begin(self, element: Element, within: bool, linked: bool, stack: list[Element]) -> None:
        size = 0 if element.tag in ("script", "style", "template") else len((element.text or "").strip())
        self._order[element] = len(self._order)
        self._within[element] = within and element.tag not in _CONTENT
        self._sums[element] = _Sums(text=size, linked=size if linked else 0, links=element.tag == "a")
        if element.tag == "h1" and self._first_headline < 0:
            self._first_headline = self._order[element]
        stack.append(element)

    def _finish(self, element: Element, linked: bool, stack: list[Element]) -> None:
        sums = self._sums[element]
        if element.tag == "p" and sums.text - sums.linked >= LONG:
            sums.prose += 1
            self._last_prose = self._order[element]
        stack.pop()
        if not stack:
            return
        above = self._sums[stack[-1]]
        above.add(sums)
        above.headline |= element.tag == "h1"
        above.content |= element.tag in _CONTENT
        tail = len((element.tail or "").strip())
        above.text += tail
        above.linked += tail if linked else 0


def is_hidden(element: Element) -> bool:
    """Whether the element says itself that it is not shown."""
    if element.tag in _HIDDEN or element.get("hidden") is not None:
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    return bool(_STYLE.search(str(element.get("style", ""))))
