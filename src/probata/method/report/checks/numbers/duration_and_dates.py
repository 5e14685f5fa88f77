"""PB360: a duration that does not fit its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.stages import order_of
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.time.chains import links
from probata.method.report.claims.time.clock import off_the_clock
from probata.method.report.claims.time.enduring import not_so_long
from probata.method.report.claims.time.events import apart
from probata.method.report.claims.time.happened import happened_in
from probata.method.report.claims.time.periods import Period, periods_of
from probata.method.report.claims.time.spans_of_time import Duration, durations_in, fits_between
from probata.method.report.claims.time.taken_up import otherwise_taken_up
from probata.method.report.claims.time.tenures import not_in_office
from probata.method.report.claims.time.two_sentences import across, sides
from probata.method.report.model import Bound, Objection

CODE = "PB360"
WITHOUT_RECORDS = True
SAYS = "A duration does not fit the dates that stand beside it."
WHY = """How long somebody was held is a finding of its own, and the law counts it in days (the house's method, law 1).
A reader who subtracts the dates has to get the same."""
BAD = "She was held for {fixed}`ten|an example` days, from {date}`3 May 2018` to {date}`20 May 2018`.\n"
GOOD = "She was held for {fixed}`17|an example` days, from {date}`3 May 2018` to {date}`20 May 2018`.\n"
_BEFORE = re.compile(
    r"(?i)(?:\s+(?:in|at|inside|on|without|under|there|under)\b(?:(?!\band\b|\bfor\b)[^,;.:()\d]){0,40}?)?\s*(?:[,(:–—]|,\s*that\s+is,?)?\s*(?P<way>from|between)?\s+(?:the\s+)?\Z|\s*\(\Z"
)
_HELD = re.compile(r"(?i)\b(?:for|lasted|lasting|took|spent|of|over|during|within|in)\s+(?:\w+\s+){0,2}\Z")
_WHOLE = re.compile(r"(?i)\b(?:lasted|lasting|(?:period|total|span)\s+of)\s+(?:\w+\s+){0,2}\Z")
_BEHIND = re.compile(
    r"(?i)\s*(?:[,(–—]|,?\s*(?:that\s+is|i\.e\.|or))\s*(?:a\s+(?:total|period)\s+of|(?:that\s+is|i\.e\.|or|thus|in\s+all|altogether)\s*,?\s*)?\s*"
    r"(?:(?:for|over|lasting|of)\s+)?(?:a\s+(?:total|period)\s+of\s+)?"
    r"(?:about|some|nearly|almost|more\s+than|at\s+least|just\s+over|just\s+under|over|only|just|a\s+full)?\s*\Z"
    r"|(?i:\s*,?\s+(?:covers?|covered|spans?|spanned|comprises?|comprised|amounts?\s+to|lasts?|lasted)\s+(?:(?:about|some|nearly|almost|only|just|"
    r"exactly)\s+)?\Z)"
)
_ENDS = re.compile(r"\s*(?:[),.;:–—]|\Z|in\s+(?:all|total)\b)")
_HELD_FOR = re.compile(
    r"(?i)\s*,?\s+(?:(?P<within>within|inside|in\s+(?:less|fewer|no\s+more|not\s+more)\s+than|in\s+under)|(?:took|lasted|went\s+on\s+for|ran\s+for|continued\s+for)|after|having\s+(?:been\s+held\s+for|spent))\s+(?:spending\s+|being\s+held\s+(?:for\s+)?|a\s+total\s+of\s+|some\s+|about\s+|only\s+|just\s+|"
    r"nearly\s+|almost\s+|more\s+than\s+|less\s+than\s+|at\s+least\s+)*\Z"
)
_THERE = re.compile(
    r"(?i)\s+(?:in|behind|without|under|there|inside)\b|\s+of\s+(?:(?:his|her|their|its|solitary|illegal|incommunicado|pre-?trial)\s+)*(?:detention|custody|imprisonment|captivity|"
    r"confinement|isolation|arrest|internment|occupation|closure|siege|war|fighting)\b|\s*[.,;]|\s*\Z"
)
_ELSEWHERE = re.compile(r"(?i)\s+(?:in|at)\s+(?:an?\s+|the\s+)?(?:hospital|hiding|exile|clinic|court)")
_IT_LASTED = re.compile(
    r"(?i)\s*(?:it|this|that)\s+(?:(?:had|has|thus|therefore|in\s+all|altogether)\s+)*(?:lasted|took|went\s+on\s+for|ran\s+for|continued\s+for)\s+"
    r"(?:(?:for|about|some|only|just|nearly|almost|more\s+than|less\s+than|at\s+least|a\s+total\s+of|exactly)\s+)*\Z"
)
_BETWEEN = re.compile(r"(?i)\bbetween\b[^.;:]*\Z")
_LAY = re.compile(r"(?i)\s*[,)]?\s*(?:there\s+)?(?:lay|lie|passed|elapsed|went\s+by|are|were)\s+(?:\w+\s+){0,2}")
_ENDS_OF_A_SPAN = 2
_NEXT = "Count the time between the dates again, or look them up."


def run(bound: Bound) -> Iterator[Objection]:
    """The first and the last day may both be counted; months and years may be counted roughly."""
    last: Telling | None = None
    for telling in tellings(bound):
        durations = durations_in(telling.text)
        for period in periods_of(telling) if durations else ():
            one = _beside(telling, durations, period)
            if one is not None and not _fits(one, period):
                yield _objection(telling, one, period.begin, period.end)
        yield from _held_for(telling, durations) if durations else ()
        yield from _lay_between(telling, durations) if durations else ()
        yield from _within(telling, durations) if durations else ()
        if durations and last is not None and last.said.passage is telling.said.passage:
            yield from _of_sentence_before(last, telling, durations)
        last = telling
    yield from _held_for_across(bound)
    yield from _to_events(bound)
    yield from _by_the_clock(bound)
    yield from _named_elsewhere(bound)
    for link in links(bound):
        if not link.fits and not link.turned:
            words = link.telling.text[link.start : link.date.span.end]
            message = f"“{words}”: that is not so far from “{link.anchor.words}”, which is told before it."
            yield link.telling.objection(
                CODE, link.start, link.date.span.end, message, "Look up both dates, and count the days again."
            )


def _named_elsewhere(bound: Bound) -> Iterator[Objection]:
    """Lengths of what is dated elsewhere: "those nine days", "the nine-day siege", "after six years in office"."""
    for taken in otherwise_taken_up(bound):
        yield _objection(taken.telling, taken.duration, taken.begin, taken.end)
    for one in not_so_long(bound):
        words = one.telling.text[one.start : one.end]
        message = f"“{words}” does not fit what is told of it elsewhere: “{one.against}”."
        yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)
    for tenure in not_in_office(bound):
        yield _objection(tenure.telling, tenure.duration, tenure.begin, tenure.end)


def _by_the_clock(bound: Bound) -> Iterator[Objection]:
    """ "Asked at 9.40 a.m. and got it at 9.52 a.m., 40 minutes later"."""
    for one in off_the_clock(bound):
        words = one.telling.text[one.start : one.end]
        told = (
            f"“{words}” does not lead to “{one.to}” from a time" if one.to else f"“{words}” lies between no two times"
        )
        message = f"{told} that is told with it."
        yield one.telling.objection(CODE, one.start, one.end, message, "Look both times up, and count again.")


def _to_events(bound: Bound) -> Iterator[Objection]:
    """ "On 3 May 2022, thirty days before the strike", where the strike is dated elsewhere."""
    for one in apart(bound):
        if not one.fits and not one.turned:
            words = one.telling.text[one.start : one.end]
            message = (
                f"“{words}” does not lead from “{one.date.words}” to “{one.event.when.words}”, the day told of it."
            )
            yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)


def _beside(telling: Telling, durations: tuple[Duration, ...], period: Period) -> Duration | None:
    text, begin, end = telling.text, period.begin.span.start, period.end.span.end
    if period.events:
        return None
    for one in durations:
        before = _BEFORE.fullmatch(text[one.end : begin]) if one.end <= begin else None
        if before and _HELD.search(text[: one.start]):
            return one if before["way"] != "between" or _WHOLE.search(text[: one.start]) else _not_longer(one)
        if end <= one.start and _BEHIND.fullmatch(text[end : one.start]) and _ENDS.match(text, one.end):
            return one
    return None


def _lay_between(telling: Telling, durations: tuple[Duration, ...]) -> Iterator[Objection]:
    """ "Between the complaint, on 9 March 2015, and the answer, on 11 May 2015, lay nine weeks"."""
    dates = dates_of(telling)
    if len(dates) != _ENDS_OF_A_SPAN or not all(one.full for one in dates):
        return
    head = telling.text[: dates[0].span.start]
    for one in durations:
        gap = telling.text[dates[1].span.end : one.start] if one.start >= dates[1].span.end else ""
        if _BETWEEN.search(head) and _LAY.fullmatch(gap) and not _fit(one, dates[0], dates[1]):
            yield _objection(telling, one, dates[0], dates[1])


def _within(telling: Telling, durations: tuple[Duration, ...]) -> Iterator[Objection]:
    """ "Seized on 3 May 2020 and given back on 20 July 2020, within ten days"."""
    dates = dates_of(telling)
    if len(dates) != _ENDS_OF_A_SPAN or not all(one.full for one in dates):
        return
    between = telling.text[dates[0].span.end : dates[1].span.start]
    for one in durations:
        gap = telling.text[dates[1].span.end : one.start] if one.start >= dates[1].span.end else "-"
        held = _HELD_FOR.fullmatch(gap)
        if held and held["within"] and _TOGETHER.fullmatch(between) and not _fit(_not_shorter(one), dates[0], dates[1]):
            yield _objection(telling, one, dates[0], dates[1])


_TOGETHER = re.compile(r"(?i)\s*,?\s+(?:and|was|were|had)\b[^;:.]*\s(?:on|by)\s+(?:the\s+)?")


def _not_shorter(one: Duration) -> Duration:
    """Within a time less can have passed, and no more."""
    return replace(one, least=None)


def _not_longer(one: Duration) -> Duration:
    """Within two dates less time can have been spent, and no more."""
    return replace(one, most=None)


def _held_for(telling: Telling, durations: tuple[Duration, ...]) -> Iterator[Objection]:
    """ "Arrested on 3 May and released on 20 May, after four days in custody"."""
    for first, second in sides(happened_in(telling)):
        if not order_of(first.stages, second.stages) or second.perfect or first.ahead or second.ahead:
            continue
        yield from _misfits(telling, durations, first.date, second.date)


def _held_for_across(bound: Bound) -> Iterator[Objection]:
    """ "Arrested on 3 May. She was released on 20 May, after four days in custody"."""
    for first, telling, second in across(bound):
        if not (second.perfect or first.ahead or second.ahead):
            yield from _misfits(telling, durations_in(telling.text), first.date, second.date)


def _misfits(
    telling: Telling, durations: tuple[Duration, ...], begin: DateClaim, end: DateClaim
) -> Iterator[Objection]:
    """Durations right behind the date of an end that do not fit its beginning."""
    for one in durations:
        gap = telling.text[end.span.end : one.start] if end.span.end <= one.start else "-"
        held = _HELD_FOR.fullmatch(gap)
        if not held or not _THERE.match(telling.text, one.end) or _ELSEWHERE.match(telling.text, one.end):
            continue
        if not _fit(_not_shorter(one) if held["within"] else one, begin, end):
            yield _objection(telling, one, begin, end)


def _of_sentence_before(last: Telling, telling: Telling, durations: tuple[Duration, ...]) -> Iterator[Objection]:
    """ "It began on 3 January and ended on 3 March. It had lasted two months"."""
    one = durations[0]
    if not _IT_LASTED.fullmatch(telling.text[: one.start]) or len(durations) > 1:
        return
    ends = {(each.begin.span, each.end.span): (each.begin, each.end) for each in periods_of(last)}
    for a, b in sides(happened_in(last)):
        if order_of(a.stages, b.stages) and not b.perfect:
            ends[a.date.span, b.date.span] = (a.date, b.date)
    for begin, end in ends.values() if len(ends) == 1 else ():
        if not _fit(one, begin, end):
            yield _objection(telling, one, begin, end)


def _fits(one: Duration, period: Period) -> bool:
    return _fit(one, period.begin, period.end)


def _fit(one: Duration, begin: DateClaim, end: DateClaim) -> bool:
    if begin.first is None or begin.last is None or end.first is None or end.last is None or end.last < begin.first:
        return True
    return fits_between(one, (begin.first, begin.last), (end.first, end.last))


def _objection(telling: Telling, one: Duration, begin: DateClaim, end: DateClaim) -> Objection:
    words = telling.text[one.start : one.end]
    message = f"“{words}” does not fit “{begin.words}” to “{end.words}”."
    return telling.objection(CODE, one.start, one.end, message, _NEXT)
