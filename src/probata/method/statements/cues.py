"""The words of saying, as data: forms, what stands behind them, and what they alone say of the stance.

A word of class SAY takes a clause or a quotation, ONLY_CLAUSE as well but means other things without one ("found",
"noted"), OBJECT takes a thing ("denied the allegation"), LABEL a thing and a name for it ("called it a farce").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.statements.model import Stance


class Takes(StrEnum):
    """What a word of saying takes."""

    SAY = "a clause or a quotation"
    ONLY_CLAUSE = "a clause or a quotation, and means something else without"
    OBJECT = "a thing, a clause or a quotation"
    LABEL = "a thing and a name for it"
    SOURCE = "its speaker: according to"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of saying under its lemma. ``tells``: its object is who hears it."""

    lemma: str
    takes: Takes
    stance: Stance
    tells: bool = False


def words(text: str) -> frozenset[str]:
    """A list of words, as data."""
    return frozenset(text.split())


_S, _U = Stance.STATES, Stance.UNSURE
_TABLE: tuple[tuple[Takes, Stance, str], ...] = (
    (Takes.SAY, _U, (
        "say/says/said/saying add/adds/added/adding tell/tells/told/telling "
        "insist/insists/insisted/insisting"
    )),
    (Takes.SAY, _U, "argue/argues/argued/arguing claim/claims/claimed/claiming contend/contends/contended"),
    (Takes.SAY, _U, "maintain/maintains/maintained stress/stresses/stressed/stressing reply/replies/replied"),
    (Takes.SAY, _U, "explain/explains/explained recall/recalls/recalled assert/asserts/asserted/asserting"),
    (Takes.SAY, _U, "reiterate/reiterates/reiterated testify/testifies/testified exclaim/exclaims/exclaimed"),
    (Takes.SAY, _S, "state/states/stated/stating announce/announces/announced/announcing declare/declares/declared"),
    (Takes.SAY, Stance.CONFIRMS, "confirm/confirms/confirmed/confirming acknowledge/acknowledges/acknowledged"),
    (Takes.SAY, Stance.CONFIRMS, "admit/admits/admitted/admitting concede/concedes/conceded"),
    (Takes.ONLY_CLAUSE, _S, "inform/informs/informed/informing assure/assures/assured remind/reminds/reminded"),
    (Takes.ONLY_CLAUSE, _S, "notify/notifies/notified posted tweets/tweeted"),
    (Takes.SAY, Stance.ACCUSES, "allege/alleges/alleged/alleging complain/complains/complained"),
    (Takes.SAY, Stance.WARNS, "warn/warns/warned/warning caution/cautions/cautioned"),
    (Takes.SAY, Stance.REGRETS, "regret/regrets/regretted lament/laments/lamented wish/wishes/wished"),
    (Takes.ONLY_CLAUSE, _S, (
        "conclude/concludes/concluded/concluding find/finds/found "
        "report/reports/reported/reporting"
    )),
    (Takes.ONLY_CLAUSE, _S, "note/notes/noted/noting observe/observes/observed write/writes/wrote/writing"),
    (Takes.ONLY_CLAUSE, _S, (
        "estimate/estimates/estimated reveal/reveals/revealed remark/remarks/remarked "
        "point/points/pointed recount/recounts/recounted"
    )),
    (Takes.ONLY_CLAUSE, _S, (
        "emphasize/emphasizes/emphasized/emphasizing emphasise/emphasises/emphasised/emphasising "
        "underline/underlines/underlined/underlining underscore/underscores/underscored affirm/affirms/affirmed "
        "specify/specifies/specified clarify/clarifies/clarified indicate/indicates/indicated "
        "highlight/highlights/highlighted attest/attests/attested"
    )),
    (Takes.ONLY_CLAUSE, _U, "suggest/suggests/suggested predict/predicts/predicted comment/comments/commented"),
    (Takes.ONLY_CLAUSE, _U, "answer/answers/answered respond/responds/responded believe/believes/believed"),
    (Takes.ONLY_CLAUSE, _U, (
        "promise/promises/promised vow/vows/vowed read/reads continue/continues/continued "
        "think/thinks"
    )),
    (Takes.ONLY_CLAUSE, _U, (
        "remember/remembers/remembered swear/swears/swore repeat/repeats/repeated "
        "deplore/deplores"
    )),
    (Takes.ONLY_CLAUSE, Stance.ASKS, "ask/asks/asked recommend/recommends/recommended demand/demands/demanded"),
    (Takes.OBJECT, Stance.ASKS, "urge/urges/urged/urging"),
    (Takes.OBJECT, Stance.DENIES, "deny/denies/denied/denying refute/refutes/refuted"),
    (Takes.OBJECT, Stance.REJECTS, "reject/rejects/rejected/rejecting dismiss/dismisses/dismissed/dismissing"),
    (Takes.OBJECT, Stance.REJECTS, "denounce/denounces/denounced/denouncing condemn/condemns/condemned/condemning"),
    (Takes.OBJECT, Stance.REJECTS, (
        "criticise/criticises/criticised criticize/criticizes/criticized "
        "decry/decries/decried"
    )),
    (Takes.OBJECT, Stance.ACCUSES, "accuse/accuses/accused/accusing blame/blames/blamed/blaming"),
    (Takes.OBJECT, Stance.SUPPORTS, "welcome/welcomes/welcomed/welcoming praise/praises/praised/praising"),
    (Takes.LABEL, _U, (
        "call/calls/called/calling describe/describes/described/describing "
        "label/labels/labelled/labeled"
    )),
    (Takes.LABEL, _U, "brand/brands/branded term/terms/termed characterise/characterises/characterised"),
    (Takes.LABEL, _U, "characterize/characterizes/characterized dub/dubbed"),
)  # fmt: skip
SOURCE = Entry("according to", Takes.SOURCE, Stance.UNSURE)
_TELLS = {"tell", "warn", "urge", "ask", "promise", "inform", "assure", "remind", "notify"}
CUES: dict[str, Entry] = {
    form: Entry(forms.split("/")[0], takes, stance, forms.split("/")[0] in _TELLS)
    for takes, stance, line in _TABLE
    for forms in line.split()
    for form in forms.split("/")
}
"""Form -> entry, for every form in which a word of saying carries an attribution."""
_CUE = re.compile(
    r"(?<![\w’'-])(?:(?P<source>according to|in the words of)|(?P<verb>[a-z]{3,}))(?![\w-])", re.IGNORECASE
)


def cues(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Every word of saying, as matches with a group ``source`` ("according to") or ``verb``."""
    for found in _CUE.finditer(text, start, len(text) if end is None else end):
        if found["source"] or found["verb"].lower() in CUES:
            yield found


_CONTENT: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
    for stance, words in (
        (Stance.REGRETS, r"(?:we |i |deeply |much )*regrets?|regrettabl[ey]|(?:am|is|are) sorry"),
        (Stance.DENIES, (
            r"never happened|(?:has|have|had) never|did not happen|categorically den\w+|den(?:y|ies) "
            r"(?:any|all|the|that)"
        )),
        (
            Stance.REJECTS,
            r"rejects?|distorts?|invalid|illegal and|farce|disinformation|lies|slanders?|inventions?|fabricat\w+"
                r"|smears?"
            r"|fairy tales?|gossip|baseless|groundless|ignores (?:the )?(?:law|facts)|politici[sz]ed|insult|useless"
                r"|political tool",
        ),
        (Stance.ACCUSES, r"accuses?|accomplices?|responsible for the|guilty of"),
        (Stance.SUPPORTS, (
            r"welcomes?|game.changer|groundbreaking|stands? by|landmark|step forward|"
            r"(?:report|findings?|assessment|inquiry|evidence) (?:has |have )?"
            r"(?:confirm(?:s|ed)?|vindicat\w+|bears? out|bore out)"
        )),
        (Stance.ASKS, (
            r"(?:must|should|needs? to|ought to) (?:now )?(?:open|release|stop|end|allow|publish"
            r"|investigate|act|take|be (?:released|investigated|held|published))|do not"
        )),
    )
)  # fmt: skip


def stance_of(entry: Entry | None, content: str) -> Stance:
    """The stance that word and content show together; ``unsure`` rather than a guess from "said"."""
    if entry and entry.stance not in (Stance.UNSURE, Stance.STATES):
        return entry.stance
    shown = {stance for stance, words in _CONTENT if words.search(content)}
    if len(shown) == 1:
        return shown.pop()
    return entry.stance if entry and not shown else Stance.UNSURE
