"""PB156: a recommendation asks for something that the report nowhere tells of."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.concluded import Recommended, recommended
from probata.method.report.claims.told import Part, content, told
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB156"
WITHOUT_RECORDS = True
SAYS = "A recommendation asks for something of which the rest of the report tells nothing."
WHY = """A recommendation asks its addressee to change something that was found; where no word of what it asks for
stands anywhere else, there is no finding that it could rest on, and nobody can answer it or see when it is done (the
house's method, section 6, a law of the house). Words that recommendations share whatever was found (ratify, remedy,
investigate, train) do not count. A recommendation that refers to its finding is judged by PB107. English wording
only."""
BAD = """# Hostels

The hostels stood along the shore, and their doors were locked from the outside at night. Guards counted the
residents in the morning and in the evening. Nobody left without a paper from the office. Papers were kept at
the gate, and workers who asked for them were told to wait until the season was over. Former residents described
long days in the fish sheds, wages that came late, and winters without stoves.

# Recommendations

- Replace the turbines of the upper reservoir.
"""
GOOD = BAD.replace("Replace the turbines of the upper reservoir", "Return papers that are kept at the gate")
_NEXT = "Tell in the report what this rests on, or leave it out."
_TELLING, _FLOOR = 3, 60
"""Words that a recommendation needs to be judged, and words that the report has to have besides."""
_SHARED = content("""
abolish access accordance accountability accountable adopt agencies agency all allow amend annual appropriate assembly
assistance asylum authorities authority awareness bodies body business call campaign care cease chain children civil
commission committee community companies company compensation compliance comply continue convention cooperate
cooperation council court courts covenant create criminal data death detained develop dialogue diligence donors due
education effective effectively enable end ensure establish expert experts extradition families family follow
follow-up full fully fund funding funds general government governments grant guarantee guidelines halt human
humanitarian immediate immediately impartial implement implementation independent individuals information inquiry
inspect inspections international investigate investigation investigations invitation jurisdiction law laws legal
legislation legislative line measures mechanism mechanisms medical member men minister ministries ministry monitor
monitored monitoring monitors moratorium national nations necessary ngos obligations office offices ongoing optional
organisations organizations oversight parliament parties partners party penalty people permit persons plan policies
policy prevent prevention principles program programme progress promote prompt promptly prosecute prosecution
prosecutor protect protection protocol provide psychological psychosocial public publicly publish raise rapporteur
rapporteurs ratify recommendation recommendations recommends redress refer referral refoulement refugee refugees
regular regularly rehabilitation release released relief remedies remedy reparation reparations repeal report reports
request resources respect responsible restitution review revise right rights sanction sanctions security set should
society special standards standing state states steps stop strengthen suppliers supply support survivor survivors take
targeted technical thorough train training transparency transparent treaties treaty tribunal unannounced united
universal up urge victim victims visa visit visits women
""")


def run(bound: Bound) -> Iterator[Objection]:
    """At the sentence that recommends."""
    each = [one for one in recommended(bound) if one.told.part in (Part.RECOMMENDATIONS, Part.CONCLUSIONS)]
    asked = {id(one.told) for one in each}
    rest = _rest(bound, asked)
    known = frozenset(stem for words in rest for stem in content(words))
    for one in each if sum(len(words.split()) for words in rest) >= _FLOOR else ():
        if not one.told.said.passage.bindings and _unfounded(one, known):
            said = one.told.said
            message = "The rest of the report tells nothing of what is asked for here."
            yield objection(CODE, said.at(0, len(said.words)), message, _NEXT, said.passage)


def _rest(bound: Bound, asked: set[int]) -> list[str]:
    """The sentences that recommend nothing; quotations and headings count too."""
    headings = [one.masked for one in bound.passages if one.kind == "heading"]
    telling = (one for one in told(bound) if id(one) not in asked and one.part is not Part.RECOMMENDATIONS)
    return [*headings, *(one.whole for one in telling)]


def _unfounded(one: Recommended, known: frozenset[str]) -> bool:
    telling = {each for each in content(one.what) - _SHARED if not each[0].isdigit()}
    return len(telling) >= _TELLING and not telling & known
