"""source_fit: whether a source that a sentence names can be the one that a note cites. English."""

from __future__ import annotations

import re

from probata.method.report.claims.sources.papers import name_words, other_paper
from probata.method.report.claims.sources.source_words import GROUP, OFFICE
from probata.method.report.claims.sources.sourced import AN_INTERVIEW, Kind, Named, named_as
from probata.method.report.english.small_words import words as listed

_NEAR = (
    listed("doctor physician surgeon dentist scientist paediatrician psychiatrist"),
    listed(
        "teacher headteacher headmaster headmistress lecturer professor instructor principal librarian schoolmaster"
    ),
    listed("guard warden watchman orderly policeman policewoman police-officer soldier official captain inspector"),
    listed("nurse midwife orderly paramedic"),
    listed("lawyer advocate judge prosecutor magistrate notary"),
    listed("farmer herder shepherd gardener smallholder"),
    listed("fisher fisherman fisherwoman sailor captain ferryman"),
    listed("cook baker butcher waiter waitress"),
    listed("clerk secretary accountant official typist archivist"),
    listed("builder mason carpenter welder plumber electrician mechanic engineer roofer"),
    listed("trader shopkeeper grocer stallholder cashier"),
    listed("journalist writer editor reporter photographer"),
    listed("driver mechanic conductor"),
    listed("cobbler shoemaker"),
    listed("caretaker janitor housekeeper watchman"),
    listed("pharmacist chemist"),
    listed("mayor official headman"),
)
_INSIDERS = re.compile(
    r"(?i)\b(?:official|minister|spokes\w+|representative|director|staff|member|head|chair\w*|secretary|lawyer|"
    r"advocate|manager|employee|officer|"
    r"expert|analyst|clerk|judge|prosecutor|mayor|governor|councillor|deputy|coordinator|journalist|editor|reporter|"
    r"photographer|author)s?\b"
)
_NEVER: dict[Kind, frozenset[Kind]] = {
    Kind.PERSON: frozenset({Kind.LAW, Kind.STATISTICS, Kind.IMAGE, Kind.COURT, Kind.OFFICE}),
    Kind.LAW: frozenset({Kind.PERSON, Kind.STATISTICS, Kind.IMAGE, Kind.PRESS}),
    Kind.COURT: frozenset({Kind.PERSON, Kind.STATISTICS, Kind.IMAGE}),
    Kind.OFFICE: frozenset({Kind.PERSON, Kind.IMAGE}),
    Kind.GROUP: frozenset({Kind.PERSON, Kind.LAW, Kind.STATISTICS}),
    Kind.PRESS: frozenset({Kind.PERSON, Kind.LAW, Kind.STATISTICS, Kind.IMAGE, Kind.COURT}),
    Kind.STATISTICS: frozenset({Kind.PERSON, Kind.LAW, Kind.IMAGE, Kind.COURT, Kind.PRESS}),
    Kind.IMAGE: frozenset({Kind.PERSON, Kind.LAW, Kind.STATISTICS}),
    Kind.PAPER: frozenset(),
}
"""Of each kind that a sentence names, the kinds of notes that cannot be meant for it."""
_ARTICLE = re.compile(r"(?i)\b(?:art(?:icle)?s?\.?|sections?|s\.)\s*(\d+)")


def excludes(named: Named, cited: Named) -> bool:
    """Whether what a sentence names surely is not what a note cites."""
    if Kind.PAPER in (named.kind, cited.kind):
        return _not_this_paper(named, cited)
    return _other_of_its_kind(named, cited) if named.kind is cited.kind else _of_another_kind(named, cited)


def _of_another_kind(named: Named, cited: Named) -> bool:
    if named.keys & {one.casefold() for one in re.findall(r"[\w’'-]+", cited.words)}:
        return False
    if cited.kind is Kind.PERSON and (_INSIDERS.search(cited.words) or (named.told_us and not cited.words)):
        return False
    if named.kind is Kind.PERSON:
        return _not_of_person(named, cited)
    if named.kind is Kind.PRESS and cited.kind in (Kind.OFFICE, Kind.GROUP):
        return _own_publication(named, cited)
    printed = named.kind is Kind.LAW and "azette" in cited.words
    return cited.kind in _NEVER[named.kind] and not printed


_OF_PRESS = re.compile(
    r"(?i)\b(?:press|media|news\w*|clippings?|cuttings?|digest|monitor\w*|broadcast\w*|interview\w*|archives?)\b"
)


def _own_publication(named: Named, cited: Named) -> bool:
    """Whether a body's own numbered publication stands where a sentence names a newspaper."""
    if _OF_PRESS.search(cited.text) or name_words(named.words) & name_words(cited.text):
        return False
    return bool(
        re.search(
            r"(?i)\b(?:vol|volume|table|bulletin|annual|yearbook|statistic\w*|ledger|register|minutes)\b", cited.text
        )
    )


_OF_KIND = {
    Kind.LAW: frozenset({"law"}),
    Kind.COURT: frozenset({"judgment"}),
    Kind.STATISTICS: frozenset({"statistics"}),
    Kind.IMAGE: frozenset({"image"}),
}
_HANDED = frozenset({"contract", "bill", "medical", "map", "image"})
"""Papers that people hold, lose and tell of in interviews."""
_KEPT = frozenset({"log", "ledger", "weather", "medical", "bill", "statistics", "minutes", "contract"})
"""Papers that nobody calls a newspaper."""
_PUBLISHED = frozenset({"report", "yearly", "minutes", "judgment", "statistics"})
_BODY = re.compile(
    r"\b(?:Government|Ministry|Department|Directorate|Council|Commission|Court|Company|Party|[A-Z]\w+\s+[A-Z]\w+)\b"
)


_OWNER = re.compile(rf"(?:[Tt]he\s+)?(?:{GROUP.replace('?P<group>', '?:')}|{OFFICE.replace('?P<office>', '?:')})")


_STATED = frozenset({"yearly", "judgment", "statistics", "minutes"})
_SAID = frozenset({"letter", "statement"})
_CARRIERS = frozenset({"letter", "report", "statement"})
"""What encloses or tells other papers."""


def _not_this_paper(named: Named, cited: Named) -> bool:
    if name_words(f"{named.owner} {' '.join(named.keys)}") & name_words(cited.text):
        return False
    if Kind.PERSON in (named.kind, cited.kind):
        paper, person = (named, cited) if cited.kind is Kind.PERSON else (cited, named)
        return _not_of_interview(paper, person)
    if Kind.PRESS in (named.kind, cited.kind):
        return bool(cited.papers) and cited.papers <= _KEPT and not _OF_PRESS.search(cited.text)
    if cited.kind in (Kind.OFFICE, Kind.GROUP) and cited.keys and _OWNER.fullmatch(named.owner):
        return bool(named_as(cited.kind, named.owner, False, "").keys)
    if cited.papers & _CARRIERS and "yearly" not in cited.papers:
        return False
    own = named.papers if named.kind is Kind.PAPER else _OF_KIND.get(named.kind, frozenset())
    return other_paper(own, cited.papers | _OF_KIND.get(cited.kind, frozenset()))


_PRONOUNS = frozenset({"her", "his", "its", "their"})


def _not_of_interview(paper: Named, person: Named) -> bool:
    """Whether a paper is surely none that somebody told of, and no account of somebody is surely not in it."""
    if paper.papers & _HANDED or _INSIDERS.search(person.words):
        return False
    if not paper.owner:  # of a note
        return person.told_us and bool(paper.papers & _STATED) and not paper.papers & _SAID
    own = paper.owner.casefold() in _PRONOUNS or paper.papers <= _SAID
    return bool(paper.papers & _PUBLISHED or _BODY.search(paper.owner) or (person.keys and not own))


def _not_of_person(named: Named, cited: Named) -> bool:
    if named.words == AN_INTERVIEW:  # with whom, the sentence does not say in words that we know
        return cited.kind in _NEVER[Kind.PERSON] - {Kind.OFFICE} or bool(cited.papers & _STATED - _SAID)
    if _INSIDERS.search(named.words) or re.search(r"(?i)\bwitness", named.words) or named.keys & {"official"}:
        told = named.told_us and bool(cited.papers & _STATED) and not cited.papers & _SAID
        return told and not name_words(named.words) & name_words(cited.text)
    return cited.kind in _NEVER[Kind.PERSON] or (named.told_us and cited.kind in (Kind.PRESS, Kind.GROUP))


def _other_of_its_kind(named: Named, cited: Named) -> bool:
    if named.kind is Kind.LAW and (named.keys & cited.keys or not (named.keys and cited.keys)):
        return _other_article(named.words, cited.words) and bool(named.keys & cited.keys or not named.keys)
    if named.kind is Kind.PERSON and bool(_CHILD.search(named.words)) is not bool(_CHILD.search(cited.words)):
        return bool(cited.keys if _CHILD.search(named.words) else named.keys)  # the other has a trade
    if not named.keys or not cited.keys or named.keys & cited.keys:
        return False
    if named.kind is Kind.PERSON:
        return not any(near_trades(one, other) for one in named.keys for other in cited.keys)
    return named.kind in (Kind.LAW, Kind.OFFICE, Kind.GROUP, Kind.PRESS) and bool(named.keys) and bool(cited.keys)


def near_trades(one: str, other: str) -> bool:
    """Whether two trades may be called by each other's name."""
    return any(one in near and other in near for near in _NEAR)


_CHILD = re.compile(r"(?i)\b(?:boys?|girls?|child(?:ren)?|pupils?|school(?:boy|girl)s?|teenagers?|toddlers?)\b(?!['’])")
"""Who follows no trade yet."""


def _other_article(one: str, other: str) -> bool:
    """Whether two citations of a law name articles, and none in common."""
    each = [set(_ARTICLE.findall(words)) for words in (one, other)]
    return bool(each[0] and each[1]) and not each[0] & each[1] and not re.search(r"\d\s*(?:-|–|to|,|and)\s*\d", other)


def apart(one: Named, other: Named) -> bool:
    """Whether two sentences name sources that exclude one another."""
    return excludes(one, other) and excludes(other, one)


def fits(named: Named, cited: Named) -> bool:
    """Whether a note cites what a sentence names: the same kind, paper or name, and nothing against it."""
    if Kind.PAPER in (named.kind, cited.kind):
        return bool(named.papers & cited.papers or name_words(named.owner) & name_words(cited.text))
    alike = named.kind is cited.kind or bool(name_words(named.words) & name_words(cited.text))
    return alike and not excludes(named, cited)
