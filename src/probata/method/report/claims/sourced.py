"""sourced: what a sentence names as its source, and what a note cites: kind and name of both, where they can be read.

English. A sentence names a source where somebody speaks ("a nurse recalled", "said one retired teacher"), where a paper
speaks ("Article 7 of the decree forbids", "the yearbook gives", "in its judgment ... the court held"), or where
something is seen on a picture. What is read on neither side is no source here, and nobody judges it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from probata.method.report.english.small_words import words as listed
from probata.method.report.prose.portraits import OCCUPATIONS


class Kind(StrEnum):
    """What kind of source."""

    PERSON = "an interview"
    LAW = "a law"
    COURT = "a court"
    OFFICE = "a public body"
    GROUP = "an organisation"
    PRESS = "a newspaper or broadcaster"
    STATISTICS = "statistics"
    IMAGE = "an image"


@dataclass(frozen=True, slots=True)
class Named:
    """One source: its kind, the words, what tells it from others of its kind, and whether it spoke to the inquiry."""

    kind: Kind
    words: str
    keys: frozenset[str]
    told_us: bool = False


_TRADES = (
    rf"(?:{OCCUPATIONS}|shoemaker|porter|grocer|pensioner|cobbler|blacksmith|caretaker|paramedic|inspector|conductor|"
    rf"stationmaster|"
    r"veterinarian|chemist|ferryman|plasterer|roofer|cashier|typist|foreman|postwoman|headmaster|headmistress|"
    r"beekeeper|"
    r"photographer|tinsmith|apprentice|headman|magistrate|counsellor|archivist|economist|geologist|midwives|editor|"
    r"reporter|"
    r"notary|surveyor|firefighter|fireman|locksmith|optician|paediatrician|psychiatrist|translator|welder|winemaker|"
    r"[a-z]{3,}(?:maker|keeper|holder|seller|monger|smith|wright|herd|worker|owner|fisher|master|mistress|hand|stress))"
)
_ROLES = (
    r"(?:detainee|prisoner|inmate|resident|employee|witness|survivor|interviewee|woman|man|villager|father|mother|"
    r"relative|neighbour|"
    r"neighbor|widow|widower|pupil|refugee|tenant|worker|grandmother|grandfather|mayor|elder|landlord|passer-by|girl|"
    r"boy)"
)
_PERSON = (
    rf"(?P<person>(?i:an?|the|one|another|two|three|a\s+second|a\s+third|several|other|her|his|"
    rf"their)\s+(?:[\w-]+\s+){{0,3}}?"
    rf"(?:{_TRADES}|{_ROLES})s?)(?![\w-]|['’]s\s+(?:office|union|association)|\s+(?:union|association|gazette|office|"
    rf"of\s+Justice))"
)
_NAME = r"[A-Z][\w’'-]*"
_OF = rf"(?:\s+(?:of|for|on)\s+(?:the\s+)?{_NAME}(?:\s+(?:and\s+)?{_NAME}){{0,3}})?"
_STATISTICS = (
    r"(?P<statistics>(?:[\w-]+\s+){0,2}(?:[Yy]earbook|[Cc]ensus)|(?:[A-Z]\w+\s+){0,3}(?:Bureau|Office|Institute|"
    r"Agency|Service)\s+(?:of|for)\s+"
    r"Statistics|(?:[A-Z]\w+\s+){0,2}(?:Statistics|Statistical)\s+(?:Office|Bureau|Agency|Service|Institute|"
    r"Yearbook)|(?:official|national)"
    r"\s+statistics|statistical\s+\w+)"
)
_OFFICE = (
    rf"(?P<office>(?:{_NAME}\s+){{0,3}}(?:Ministry|Minister|Department|Directorate|Bureau|Government|Police|"
    rf"Municipality|Authority|"
    rf"Governor|Mayor|Prosecutor|Commissioner|Inspectorate|Administration|Secretariat|Prefecture|Embassy|Army|"
    rf"Council|Board|Agency)"
    rf"(?:['’]s\s+[Oo]ffice)?{_OF})"
)
_GROUP = (
    rf"(?P<group>(?:{_NAME}\s+){{0,3}}(?:Circle|Network|Association|Union|League|Coalition|Foundation|Committee|"
    rf"Federation|Company|"
    rf"Corporation|Watch|Centre|Center|Society|Trust|Alliance|Institute|Group|Bank|Party|Church|Forum|Movement|"
    rf"Campaign|Syndicate|"
    rf"Cooperative|Ltd|University){_OF})"
)
_PAPERS = (
    r"Gazette|Courier|Times|Post|Herald|News|Daily|Weekly|Tribune|Chronicle|Mail|Star|Observer|Telegraph|"
    r"Broadcasting|Mirror|Echo|"
    r"Messenger|Sentinel|Argus|Examiner|Dispatch|Monitor|Leader|Advertiser|Express|Globe|Bulletin|Television|TV|"
    r"Radio|Standard|Wire"
)
_PRESS = (
    rf"(?P<press>(?:{_NAME}\s+){{1,3}}(?:{_PAPERS})\b|Radio\s+{_NAME}|(?:the|a|"
    rf"one)\s+(?:[\w-]+\s+){{0,2}}(?:newspaper|broadcaster|daily|weekly|"
    r"magazine|news\s+site|radio\s+station))"
)
_LAW = (
    r"(?P<law>(?:(?:[Aa]rticles?|[Ss]ections?|"
    r"[Aa]rts?\.)\s*\d+[\w()]*(?:\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:[Dd]ecree|[Ll]aw|Act|Code|[Oo]rdinance|"
    r"[Rr]egulations?|[Oo]rder|[Ss]tatute|[Cc]onstitution|Convention|Covenant)(?:\s+No\.?\s*\d+)?)?|(?:[Tt]he\s+|"
    r"[Aa]\s+)?(?:[\w-]+\s+){0,2}?(?:[Dd]ecree|Act|Code|"
    r"Ordinance|[Rr]egulations?|Statute|Constitution|Law)(?:\s+No\.?\s*\d+)?(?:\s+of\s+[\w\s]{4,20}?)?))"
)
_COURT = rf"(?P<court>(?:{_NAME}\s+|the\s+|[a-z]+\s+){{0,3}}(?:[Cc]ourt|[Tt]ribunal){_OF})"
_IMAGE = (
    r"(?P<image>(?:[\w-]+\s+){0,2}(?i:(?:satellite|aerial|drone)\s+(?:images?|imagery|photographs?|footage|"
    r"pictures?)|photographs?|photos?|video(?:\s+footage)?|"
    r"footage|imagery))"
)
_SAID = (
    r"(?:said|says|stated|states|told|recalled|recalls|remembered|remembers|described|describes|explained|explains|"
    r"reported|reports|"
    r"recounted|testified|wrote|writes|claimed|claims|declared|announced|confirmed|confirms|denied|denies|maintained|"
    r"maintains|argued|"
    r"insisted|estimated|estimates|noted|notes|complained|added|acknowledged|admitted|published|counted|related|"
    r"spoke|speaks|mentioned|"
    r"carried|ran|printed|broadcast|replied|responded|answered|heard|saw|put|conceded|repeated|informed|"
    r"pointed\s+out|g[ai]ve\s+(?:the\s+same|an?|a\s+similar|this|that|similar)\s+accounts?|assured|affirmed)"
)
_ADVERBS = r"(?:(?:also|then|later|has|have|had|himself|herself|itself|never|did|not|again|each|both|all|\w+ly)\s+)*"
_ASIDE = (
    r"(?:\s*,[^,;.]{2,70},|\s+(?:who|from|in|of|at|near|living|with|whose|working|held|interviewed|employed|"
    r"then|aged|on|serving|to\s+whom)\b[^;.]{0,70}?|\s*\([^)]{1,40}\))?"
)
_ANY = (_PERSON, _OFFICE, _GROUP, _PRESS, _STATISTICS)
_SPEAKS = tuple(re.compile(rf"(?:(?<=\W)|\A){one}{_ASIDE}\s+{_ADVERBS}{_SAID}\b(?!\s+by\b)") for one in _ANY)
_LEADS = (
    r"(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|account|view|opinion|memory)\s+of|[Aa]s\s+(?:\w+\s+){0,2}(?:by|in)|"
    r"[Tt]he\s+(?:account|testimony|statement|"
    r"words|recollection|recollections|figures|report|submission)\s+of|[Tt]old\s+by|(?:[Ff]igures|[Dd]ata|[Nn]umbers|"
    r"[Ii]nformation)\s+(?:\w+\s+)?(?:from|by|of)|"
    r"(?:said|says|recalled|remembered|explained|reported|wrote|added|stated|told\s+us|recounted|described\s+by)|"
    r"[Rr]eported\s+(?:in|by)|(?:article|item|story|report|column)\s+in|(?:described|told|given|recalled|recounted|"
    r"confirmed|related|remembered|made|put|heard|learned|learnt|shared|obtained|supplied)\s+(?:\w+\s+){0,3}?(?:by|"
    r"from)|(?:met|interviewed|heard|spoke\s+(?:to|with)|asked)|"
    r"[Ii]nterview(?:ed)?\s+with|[Pp]ublished\s+(?:in|by)|account\s+(?:given\s+)?(?:by|of))\s+(?:the\s+(?=[A-Z]))?"
)
_LED = tuple(re.compile(rf"\b{_LEADS}{one}") for one in _ANY)
_OWNED = re.compile(rf"{_PERSON}['’]s\s+(?:account|testimony|statement|words|description|recollection)")
_IN_ITS = re.compile(
    rf"(?i:\bin\s+(?:its|their|a|an|the)\s+(?:[\w-]+\s+){{0,3}}?(?:submission|reply|letter|statement|comments|"
    rf"response|communiqu[eé]|brief|report))[^;.]{{0,60}}?,\s+(?:the\s+)?(?:{_GROUP}|"
    rf"{_OFFICE.replace('?P<office>', '?P<office>')})"
)
_PROVIDES = (
    r"(?:provides?|requires?|reads?|prohibits?|allows?|obliges?|forbids?|permits?|establish\w+|defines?|lays?\s+down|"
    r"stipulates?|guarantees?|"
    r"makes|made|bans?|banned|punishes|sets|says|states|entitles|empowers|limits|protects|provided|required|forbade|"
    r"allowed|prohibited|gives|orders?)"
)
_LAW_SAYS = re.compile(rf"(?:(?<=\W)|\A){_LAW}{_ASIDE}\s+(?:also\s+|only\s+|expressly\s+)?{_PROVIDES}\b")
_COURT_SAYS = re.compile(
    rf"(?:(?<=\W)|\A){_COURT}[^;.]{{0,40}}?\s+(?:held(?!\s+(?:in|at|by|on)\s)|found|ruled|noted|stated|concluded|"
    rf"reasoned|observed|considered|decided)\b(?!\s+(?:at|by)\s)|"
    rf"\b(?:[Ii]n\s+(?:its|a|the)\s+(?:judge?ment|ruling|verdict)\b[^;.]{{0,60}}?(?P<court2>[Cc]ourt|[Tt]ribunal))|"
    rf"(?:[Tt]he|[Ii]ts|[Aa])\s+(?:judge?ment|ruling|verdict)\b[^;.]{{0,60}}?\s"
    r"(?:holds|held|found|finds|states|says|notes|records|describes)\b|"
    r"[Aa]s\s+the\s+(?P<court3>(?:[\w-]+\s+){0,2}(?:[Cc]ourt|[Tt]ribunal))\s+(?:held|found|ruled|noted|put\s+it)"
)
_COUNTS = re.compile(
    rf"(?:(?<=\W)|\A){_STATISTICS}[^;.]{{0,40}}?\s+(?:gives?|gave|lists?|listed|records?|recorded|counts?|counted|"
    rf"puts?|shows?|showed|has|contains?|reports?|reported|registers?|registered)\b|(?:[Ii]n|[Aa]ccording\s+to|[Bb]y|"
    rf"[Ff]rom)\s+the\s+{_STATISTICS.replace('?P<statistics>', '?P<statistics2>')}"
)
_SHOWS = re.compile(
    rf"(?:(?<=\W)|\A){_IMAGE}[^;.]{{0,60}}?\s+(?:shows?|showed|reveals?|revealed|indicates?|indicated|depicts?|"
    rf"depicted|confirms?|captures?)\b|"
    rf"\b(?:seen|visible|shown|recognisable|appears?|made\s+out|counted)\s+(?:clearly\s+)?(?:on|in|from)\s+(?:an?\s+|"
    rf"the\s+|two\s+|several\s+)?{_IMAGE.replace('?P<image>', '?P<image2>')}"
)
_TOLD_US = re.compile(
    r"(?i)\btold\s+(?:the\s+)?(?:inquiry|commission|mission|panel|us|investigators|researchers)\b|\binterview\w*|"
    r"\bspoke\s+(?:to|with)\s+the\s+(?:inquiry|commission|mission|panel)"
)
_COMMON = listed("""
the a an one another two three several other her his their former retired old young local national ministry
department directorate bureau agency network association committee union minister of for and on in its office
government council group company daily weekly newspaper report statistics statistical yearbook official
article law decree act code order no court tribunal district photograph deputy governor mayor prosecutor
general commissioner president head chief photographs image images satellite video footage imagery photo
photos police
""")
_WORK = re.compile(rf"(?i)\b{_TRADES}\b")


def _named(kind: Kind, words: str, told_us: bool) -> Named:
    plain = " ".join(words.split())
    if kind is Kind.PERSON:
        keys = {one[0].casefold() for one in _WORK.finditer(plain)}
    elif kind is Kind.LAW:
        keys = {number[1] for number in re.finditer(r"No\.?\s*(\d+)", plain)}
    else:
        keys = {one.casefold() for one in re.findall(rf"{_NAME}", plain)} - _COMMON
    return Named(kind, plain, frozenset(keys), told_us)


_GROUPS = {
    "person": Kind.PERSON, "office": Kind.OFFICE, "group": Kind.GROUP, "press": Kind.PRESS,
    "statistics": Kind.STATISTICS, "statistics2": Kind.STATISTICS, "law": Kind.LAW,
    "court": Kind.COURT, "court2": Kind.COURT, "court3": Kind.COURT,
    "image": Kind.IMAGE, "image2": Kind.IMAGE,
}  # fmt: skip


@lru_cache(maxsize=8192)
def sources_named(words: str) -> tuple[Named, ...]:
    """The sources that a sentence names as its own, in no special order."""
    told_us = bool(_TOLD_US.search(words))
    found: dict[tuple[Kind, str], Named] = {}
    for kind, name in _matches(words):
        one = _named(kind, name, told_us)
        found[one.kind, one.words] = one
    each = list(found.values())
    papers = {one.words for one in each if one.kind is Kind.STATISTICS}
    return tuple(one for one in each if not (one.kind is Kind.OFFICE and any(one.words in paper for paper in papers)))


def _matches(words: str) -> Iterator[tuple[Kind, str]]:
    forms = (*_SPEAKS, *_LED, _OWNED, _IN_ITS, _LAW_SAYS, _COURT_SAYS, _COUNTS, _SHOWS)
    for form in forms:
        for one in form.finditer(words):
            groups = {name: said for name, said in one.groupdict().items() if said}
            for name, said in groups.items():
                yield _GROUPS[name], said
            if form is _COURT_SAYS and not groups:
                yield Kind.COURT, "the judgment"


_RELAYS = re.compile(
    r"(?i)\b(?:quot\w+|cit(?:ed|ing)|reported\s+(?:by|in)|reproduced|reprinted|referr\w+|relay\w*|as\s+told|"
    r"transmitted|annex\w*|see\s+also|cf|"
    r"compare|contrast|but\s+see|summari[sz]\w+|testimony\s+before|amend\w*|repeal\w*|pursuant|confirmed\s+by|ibid|"
    r"supra|op\.?\s?cit|"
    r"above|below|given\s+by|obtained\s+from|provided\s+by|shown\s+to|and\s+others)\b"
)
_INTERVIEWED = re.compile(
    r"(?i)\A\W*(?:(?:group\s+|telephone\s+|phone\s+|remote\s+|written\s+|follow-?up\s+|second\s+)?interviews?|"
    r"conversations?|testimon(?:y|ies)|account|meeting|focus\s+group|witness(?=\s+\S*\d))\b"
    r"(?:\s+(?:\S+\s+)?(?:with|of|by)\s+(?P<who>[^,;.(\[]{2,70}))?"
)
_HEADS = tuple(
    (kind, re.compile(rf"\A\W*(?:(?:[Ss]ee\s+)?(?:[Tt]he\s+)?)?(?:{form})"))
    for kind, form in (
        (Kind.STATISTICS, _STATISTICS.replace("(?P<statistics>", "(?:")),
        (Kind.COURT, rf"(?:{_NAME}\s+){{0,4}}(?:Court|Tribunal){_OF}|[Jj]udge?ment|Case\s+(?:No\.?\s*)?\d"),
        (
            Kind.LAW,
            r"(?:[A-Z][\w-]*\s+){0,3}(?:Decree|Law|Act|Code|Ordinance|Regulations?|Order|Statute|Constitution|"
            r"Rules)\s+(?:No\b|of|on|\d|\()|"
            r"(?:[A-Z][\w-]*\s+){0,3}(?:Code|Act|Constitution|Law|Decree|Ordinance),\s+(?:art|sec|s\.|para|chap|"
            r"ch\.)|(?:[Aa]rt\.|[Aa]rticle|[Ss]ection)\s*\d|Official\s+Gazette",
        ),
        (Kind.PRESS, rf"(?:{_NAME}\s+){{1,3}}(?:{_PAPERS})\b|Radio\s+{_NAME}"),
        (Kind.OFFICE, _OFFICE.replace("(?P<office>", "(?:")),
        (Kind.GROUP, _GROUP.replace("(?P<group>", "(?:")),
        (Kind.IMAGE, r"(?:[\w-]+\s+){0,3}(?:[Ii]mages?|[Ii]magery|[Pp]hotographs?|[Pp]hotos?|[Vv]ideo|[Ff]ootage)\b"),
    )
)
_FROM = re.compile(
    r"\A\W*(?:[Ww]ritten\s+)?(?:[Ll]etters?|[Rr]eply|[Rr]esponse|[Aa]nswer|[Ss]ubmission|[Ss]tatement|[Cc]omments|"
    r"[Cc]ommunication|"
    r"[Pp]ress\s+release|[Nn]ote\s+verbale|[Ee]-?mail|[Mm]emorandum|"
    r"[Ff]igures)\s+(?:of\s+\d{1,2}\s+\w+(?:\s+\d{4})?\s+)?(?:of|from|by)\s+(?:the\s+)?(?=[A-Z])"
)
"""What a paper of somebody is called before it says whose it is."""
_PRESS_TITLE = re.compile(rf"[”\"’'],?\s+(?:[Tt]he\s+)?(?P<press>(?:{_NAME}\s+){{1,3}}(?:{_PAPERS})\b)")


@lru_cache(maxsize=8192)
def source_cited(words: str) -> Named | None:
    """The one source that a note cites; None where it relays, refers to another note, or cannot be read."""
    if found := _INTERVIEWED.match(words):
        return _named(Kind.PERSON, found["who"] or "", True)
    if _RELAYS.search(words):
        return None
    bare = _FROM.sub("", words, count=1)
    for kind, form in _HEADS:
        if head := form.match(bare):
            whole = words if kind in (Kind.LAW, Kind.IMAGE) else head[0]
            return _named(kind, whole, False)
    title = _PRESS_TITLE.search(words)
    return _named(Kind.PRESS, title["press"], False) if title else None


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
    r"photographer|author)\b"
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
}
"""Of each kind that a sentence names, the kinds of notes that cannot be meant for it."""
_ARTICLE = re.compile(r"(?i)\b(?:art(?:icle)?s?\.?|sections?|s\.)\s*(\d+)")


def excludes(named: Named, cited: Named) -> bool:
    """Whether what a sentence names surely is not what a note cites."""
    if named.kind is cited.kind:
        return _other_of_its_kind(named, cited)
    if named.keys & {one.casefold() for one in re.findall(r"[\w’'-]+", cited.words)}:
        return False
    if cited.kind is Kind.PERSON and _INSIDERS.search(cited.words):
        return False
    if named.kind is Kind.PERSON:
        return _not_of_person(named, cited)
    if named.kind is Kind.LAW and "azette" in cited.words:
        return False
    return cited.kind in _NEVER[named.kind]


def _not_of_person(named: Named, cited: Named) -> bool:
    if _INSIDERS.search(named.words) or re.search(r"(?i)\bwitness", named.words) or named.keys & {"official"}:
        return False
    return cited.kind in _NEVER[Kind.PERSON] or (named.told_us and cited.kind in (Kind.PRESS, Kind.GROUP))


def _other_of_its_kind(named: Named, cited: Named) -> bool:
    if named.kind is Kind.LAW and (named.keys & cited.keys or not (named.keys and cited.keys)):
        return _other_article(named.words, cited.words) and bool(named.keys & cited.keys or not named.keys)
    if not named.keys or not cited.keys or named.keys & cited.keys:
        return False
    if named.kind is Kind.PERSON:
        return not any(named.keys & near and cited.keys & near for near in _NEAR)
    return named.kind in (Kind.LAW, Kind.OFFICE, Kind.GROUP, Kind.PRESS) and bool(named.keys) and bool(cited.keys)


def _other_article(one: str, other: str) -> bool:
    """Whether two citations of a law name articles, and none in common."""
    each = [set(_ARTICLE.findall(words)) for words in (one, other)]
    return bool(each[0] and each[1]) and not each[0] & each[1] and not re.search(r"\d\s*(?:-|–|to|,|and)\s*\d", other)


def apart(one: Named, other: Named) -> bool:
    """Whether two sentences name sources that exclude one another."""
    return excludes(one, other) and excludes(other, one)
