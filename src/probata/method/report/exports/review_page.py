"""review: the objections to a draft as one page that people read and hand on: no request, no script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from probata.method.documents.word.model import Draft
from probata.method.report.cutting import head, tail
from probata.method.report.followed import Followed, SetAside
from probata.method.report.reviewed import Placed, in_word, offer_words
from probata.method.report.rules import rules

if TYPE_CHECKING:
    from jinja2 import Template

_AROUND = 240
"""Letters of the paragraph that stand on either side of the words."""
_LONGEST = 400
_WIDE = 200
"""Width of the strip that shows where in the draft objections stand, in its own units."""


def to_review_html(draft: Draft, all_of_it: Followed, verdict: str, count: int, notices: Sequence[str]) -> bytes:
    """The page as HTML in UTF-8; the same inputs give the same bytes.

    Args:
        draft: what was reviewed.
        all_of_it: what is open, what was set aside and why, what an earlier review found and is no more.
        verdict: how many are open.
        count: how many rules looked at it.
        notices: what has to be known about how it was read; each goes on from "The draft".
    """
    found = all_of_it.open
    named = [f"o{number}" for number in range(1, len(found) + 1)]
    page = _template().render(
        name=draft.name,
        verdict=verdict,
        rules=count,
        notices=notices,
        kinds=list(_kinds(found, named, max(1, len(draft.text)))),
        parts=list(_parts(found, named)),
        aside=[_put_by(one, f"a{number}") for number, one in enumerate(all_of_it.set_aside)],
        resolved=all_of_it.resolved,
        css=_style("report.css"),
        own_css=_style("review.css"),
    )
    return page.encode("utf-8", "replace")


def _kinds(found: Sequence[Placed], named: Sequence[str], length: int) -> Iterator[Mapping[str, object]]:
    """Each code with what it is for, how often it stands open, and where."""
    says = {rule.CODE: rule.SAYS for rule in rules()}
    for code in sorted({one.objection.code for one in found}):
        mine = [number for number, one in enumerate(found) if one.objection.code == code]
        shares = [found[number].stands / length for number in mine]
        yield {
            "code": code,
            "says": says.get(code, ""),
            "count": len(mine),
            "first": named[mine[0]],
            "ticks": [f"{share * (_WIDE - 2):.1f}" for share in shares],
            "spread": "at " + ", ".join(f"{share:.0%}" for share in shares[:20]) + " of the draft",
        }


def _parts(found: Sequence[Placed], named: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """The objections below the headings under which they stand."""
    start = 1
    for heading, group in groupby(zip(found, named, strict=True), key=lambda one: one[0].section):
        each = [_shown(one, name) for one, name in group]
        yield {"heading": heading, "start": start, "found": each}
        start += len(each)


def _shown(one: Placed, name: str) -> Mapping[str, object]:
    ends = one.begins + len(one.words)
    words = head(one.words, _LONGEST)
    return {
        "id": name,
        "code": one.objection.code,
        "where": one.where,
        "message": one.objection.message,
        "next": "" if one.offers else in_word(one.objection),
        "offers": [offer_words(choice) for choice in one.offers],
        "under": one.under,
        "paragraph": one.paragraph,
        "before": tail(one.paragraph[: one.begins], _AROUND),
        "words": words,
        "behind": head(one.paragraph[ends:], _AROUND),
    }


def _put_by(one: SetAside, name: str) -> Mapping[str, object]:
    return {**_shown(one.placed, name), "by": one.by, "reason": one.reason}


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(_packaged("review.html.j2"))


@cache
def _style(name: str) -> object:
    """A style sheet of the house, which is not escaped."""
    from markupsafe import Markup

    return Markup(_packaged(name))  # noqa: S704 (our own file, no text of a draft)


def _packaged(name: str) -> str:
    return (files("probata.method.report.exports") / name).read_text("utf-8")
