"""naming: what a draft calls its findings and whom it addresses its recommendations to, by its own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from probata.method.drafts.view import View, place
from probata.method.manuscript.model import Role
from probata.record.span import TextSpan

_ONE = r"[A-Za-z]{0,3}[0-9]{1,3}"
_FINDING = re.compile(
    rf"\s*(?:finding|conclusion)\s+(?P<name>{_ONE})\s*(?:\([^()]{{1,80}}\))?\s*[.:–—-]", re.IGNORECASE
)
_NAMED = re.compile(
    rf"\b(?:findings?|conclusions?)\s+(?P<all>{_ONE}(?:\s*(?:,|and|or|to|–|-)+\s*{_ONE})*)", re.IGNORECASE
)
_NAME = re.compile(_ONE)
_WHO = r"(?P<who>(?:the\s+)?[A-Z][\w’'.&-]*(?:\s+(?:of|the|and|for|on|in|de|del|du|la|[A-Z][\w’'.&-]*)){0,12})"
_ADDRESSED = (
    re.compile(rf"\brecommends?\s+(?:that\s+|to\s+)?{_WHO}(?=\s+[a-z]|\s*[:,])"),
    re.compile(rf"^\s*(?:(?:[Rr]ecommendations?|[Aa]ddressed)\s+)?(?:[Tt]o|[Ff]or)\s+{_WHO}\s*(?=[:,.]|$)"),
    re.compile(rf"^\s*{_WHO}\s+(?:should|must|is\s+(?:urged|called\s+upon)\s+to)\b"),
)
_HEAD = 24
"""Letters in which a finding names itself."""
_LEADS = re.compile(r":\s*$")
_TRAILING = re.compile(r"\s+(?:of|the|and|for|on|in|de|del|du|la)$")


def findings_named(view: View) -> Iterator[tuple[str, TextSpan]]:
    """Each paragraph that begins by naming itself a finding ("Finding F1 (law). ..."), with the name and its place."""
    for one in view.read:
        found = _FINDING.match(one.span.of(view.text))
        if found and not view.paragraph(one).level and not view.paragraph(one).note:
            yield found["name"], one.span


def references(view: View, names: Collection[str]) -> Iterator[tuple[str, TextSpan]]:
    """Each place that speaks of a finding by its name ("findings F1 and F2"), of those that the draft has."""
    for phrase in _NAMED.finditer(view.text):
        for found in _NAME.finditer(view.text, phrase.start("all"), phrase.end("all")):
            if found[0] in names:
                yield found[0], TextSpan(*found.span())


def addressee(words: str) -> str:
    """Whom a recommendation, or the line that leads to several, addresses; "" when it names nobody."""
    for pattern in _ADDRESSED:
        found = pattern.search(words)
        if found:
            return _TRAILING.sub("", " ".join(found["who"].split())).rstrip(".,:")
    return ""


def leads(words: str) -> bool:
    """Whether a line leads to the points behind it and recommends nothing by itself."""
    return bool(_LEADS.search(words))


def referred(view: View, names: Collection[str]) -> Iterator[Role]:
    """The references to findings as roles of the report language, but not where a finding names itself."""
    own = {span.start for _name, span in findings_named(view)}
    for name, span in references(view, names):
        begins = view.read[view.number_at(span.start)].span.start
        if begins not in own or span.start - begins > _HEAD:
            yield Role("ref", name, (name,), place(view, span.start, span.end))
