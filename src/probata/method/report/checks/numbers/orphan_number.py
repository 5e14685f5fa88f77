"""PB301: a number that no record bears."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.english.dates import date_spans
from probata.method.report.english.people import PEOPLE_BEHIND
from probata.method.report.english.titles import counted_in
from probata.method.report.matching.bearing import PART_OF, advice
from probata.method.report.matching.estimated import typed
from probata.method.report.matching.single import is_no_number, is_one_account
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.headings import own_number
from probata.method.report.prose.phrases import english
from probata.method.report.prose.printed import FRONT, Printed, captions, printed_passages
from probata.method.report.prose.woven import objection, place
from probata.record.span import TextSpan

CODE = "PB301"
SAYS = "A number stands in the prose that no record bears."
WHY = """Every number of a report resolves to a count, an estimate or a figure that somebody gave (the house's method,
law 1). A number that was typed stays as it is when an interview is withdrawn, a coding is corrected or a base changes,
and nobody can say any more where it came from. That goes for words too: "seventeen", "two-thirds", "twice"."""
BAD = "26 of 40 interviewees had been held.\n"
GOOD = """# 2. What the interviewees described

{count}`involved:of` interviewees had been held or had worked in a hostel since {date}`April 2019`.
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Digits in every language, number words in English. The number of a heading or title is none of these.

    "One interviewee said" is borne by the account that is cited or quoted there.
    """
    for one in (*printed_passages(bound), *captions(bound)):
        for span in _spans(bound, one):
            if english(bound) and (is_no_number(one, span) or is_one_account(bound, one, span)):
                continue
            if typed(bound, span.of(one.masked)):
                continue  # the estimate whose figure it is tells what to write
            at = place(bound, one.file, one.start + span.start, one.start + span.end)
            yield objection(CODE, at, *advice(bound, one, span), one.passage)
    yield from _in_title(bound)
    yield from _in_remarks(bound)


def _numbers(bound: Bound, words: str) -> list[Number]:
    """In another language only what has a digit: English number words can be other words there."""
    known = english(bound)
    return [one for one in numbers(words) if known or any(map(str.isnumeric, words[one.span.start : one.span.end]))]


def _spans(bound: Bound, one: Printed) -> Iterator[TextSpan]:
    """Where numbers stand; a date, and a part with its whole, are one."""
    found = _numbers(bound, one.masked)
    if not found:
        return
    dates, done = date_spans(one.masked), own_number(bound, one)
    ends = [span.end for span in dates]
    for number, after in zip(found, [*found[1:], None], strict=True):
        if number.span.start < done:
            continue
        at = bisect_right(ends, number.span.start)  # the first date that ends behind where the number begins
        date = dates[at] if at < len(dates) and dates[at].overlaps(number.span) else None
        whole = date or number.span
        if after and not date and PART_OF.fullmatch(one.masked[number.span.end : after.span.start]):
            whole = TextSpan(number.span.start, after.span.end)
        done = max(whole.end, number.span.end)
        yield TextSpan(min(whole.start, number.span.start), done)


def _in_title(bound: Bound) -> Iterator[Objection]:
    """A title holds no roles: years, parts and names of decrees may stand there, and nothing that counts."""
    for key in FRONT:
        entry = bound.manuscript.front.get(key)
        if entry is not None and _counted(bound, key, entry.value):
            message = "The front matter holds a number, and no role can bear it there."
            yield objection(CODE, entry.at, message, "Say it in the text, in a role.")


def _counted(bound: Bound, key: str, words: str) -> bool:
    """An edition may be called by any number, and in another language only people are looked for."""
    if key != "edition" and english(bound):
        return counted_in(words) is not None
    return any(PEOPLE_BEHIND.match(words[found.span.end :]) for found in _numbers(bound, words))


def _in_remarks(bound: Bound) -> Iterator[Objection]:
    """A remark of a note names pages and paragraphs; a number of people has no role there."""
    for role in bound.manuscript.roles:
        for remark in role.parts[1:] if role.name == "cite" else ():
            if any(PEOPLE_BEHIND.match(remark[found.span.end :]) for found in _numbers(bound, remark)):
                message = "This remark holds a number of people, and no role can bear it there."
                yield objection(CODE, role.at, message, "Say it in the text, in a role.")
