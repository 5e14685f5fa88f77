"""topics: what words are about, as keys that the forms and derivations of an English noun share.

"Ventilation", "ventilators" and "ventilated" have one key, and so have "labour" and "labor", "death" and "died". What
every report says of its own work (table, account, figure, month) is about nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from probata.method.report.claims.reading.told import content
from probata.method.report.english.said import stem
from probata.method.report.model import Bound

_SUFFIX = re.compile(
    r"(?:ation|ator|ative|at|ance|ence|anc|enc|iti|it|ness|ur|ical|ial|al|ic|ive|iv|or|ant|ent|ship|ist|ism|ous|in)\Z"
)
_LEAST, _LONGEST = 4, 6
_FAMILIES = """
death died die dead fatality fatal casualty killing kill killed mortality lethal deceased perished, sale sell sold,
choice choose, loss lose lost, birth born, food meal eat diet nutrition, height high, length long, weight weigh,
marriage marry wedding, speech speak, flight flee fled, growth grow, belief believe, proof prove, closure close shut,
burial bury funeral, analysis analyse analyze, poverty poor, truth true, theft steal thief, wage pay salary payment
pay earnings remuneration, price cost expenditure spending expense budget, dentist dental tooth teeth, medicine
medical medication, injury injure wound hurt, district province region county, letter correspondence, photograph photo
picture image imagery, job work employment labour labor employ, house housing home dwelling accommodation, fish
fishing fishery fisherman, explode explosion explosive, ship vessel boat, car vehicle, lawyer attorney, prison jail
gaol imprison, physician doctor, pupil schoolchild school education teaching, worker workforce, chronology timeline,
harbour harbor port, rain rainfall, meet met, conviction convict sentence sentenced verdict acquit acquittal, wealth
wealthy rich, arrest apprehend, evict eviction, river riverine, colour color, centre center,
detention detain detained detainee detaining, destruction destroy destroyed destroying, expulsion expel expelled,
collision collide collided, decision decide decided, invasion invade invaded, permission permit permitted,
admission admit admitted, seizure seize seized confiscate confiscation, failure fail failed, departure depart departed,
arrival arrive arrived, refusal refuse refused, dismissal dismiss dismissed sacking sacked, survival survive survivor,
pollution pollute polluted contamination contaminated, abduction abduct abducted kidnapping kidnapped, complaint
complain complained, interrogation interrogate interrogator questioning, collapse collapsed, spill spilled spillage,
interview interviewed interviewee, behaviour behavior, defence defense, licence license licensing, storage store stored,
removal remove removed, rescue rescued rescuer, inspection inspect inspector inspectorate
"""
_BASES = {stem(form): stem(each.split()[0]) for each in _FAMILIES.split(",") for form in each.split()}


@lru_cache(maxsize=32768)
def key(base: str) -> str:
    """The key of a stem."""
    base = _BASES.get(base, base)
    base = base.replace("our", "or") if len(base) > _LEAST else base
    shorter = _SUFFIX.sub("", base)
    base = shorter if len(shorter) >= _LEAST else base
    bare = base.rstrip("sdt")
    return (bare if len(bare) > _LEAST else base)[:_LONGEST]


def keys(words: str) -> frozenset[str]:
    """The keys of words, without figures and without what joins or qualifies."""
    return frozenset(key(one) for one in content(words) if not one[0].isdigit())


OF_REPORTS = keys("""
one two three four five six seven eight nine ten twelve dozen half quarter hundred thousand million central
above abbreviation according account accounts actual added addition address aim also analysis annex annexes answer
answered appear appendix approach area aspect average background based basis begin below body book bound box brief
broad calculated case cases category cause certain change chapter chapters chart cited class clear collected
comparison compared compile complete composition conclusion consider contain contained content contents course cover
criteria daily data date dates day days deal dealt define definition depict describe described description detail
detailed details development diagram different difference discuss discussed display distribution document documents
drawn each earlier end entry establish established evidence evolution example examine explain explained explanation
fact facts figure figures find finding findings first follow follows form foundation founding founded full further
general give given graph group groups heading history hour illustrate image important include included increase
indicate individual information introduced introduction issue item kind known largest last later level levels list
listed lists main map matter matters measure mention mentioned method methodology methods minute month monthly months
name names nature new note noted number numbers obtained occur order origin overall overview page paragraph part
particular passage people period person persons picture place places plan point position possible present presented
previous printed problem process proportion published purpose question questions quote quoted ratio reader reason
record recorded records reference regard relate report reported reports reproduce result results role rough round same
sample second section sector see sequence series set share show shown shows side similar single situation size small
smallest source sources standard state stated statement statements statistics step structure study subject sum
summarise summary summarize survey system table tables take taken tell text theme then third time title told top topic
total totals trend turn type types typical use used value various version volume way week weekly whole word words work
year yearly years breakdown overleaf percentage rate scale legend glossary term terms selected most least respective
""")
"""What reports say of themselves and of any matter."""
ASKED_ANYWHERE = keys("""
mobile clinic hospital nurse doctor ambulance abolish access accordance accountability accountable across adopt
agencies agency aid all allocate allow along amend amount annual anonymous apology apologise appoint appropriate
archives arms around assembly assessment asset assets assistance asylum audit auditor authorities authority awareness
back ban banks basis begin benchmark benchmarks best better bill blower board bodies body bring budget build business
call campaign capacity care cease chain charge children citizen civil clear close code command commemorate commission
commissioner committee community companies company compensation complaint complaints compliance comply conduct
conflict consent constitution consult consultation continue contract control convention cooperate cooperation
coordinate coordination council counselling country court courts covenant create crime crimes criminal criminalise
culture curriculum curricula database deadline deadlines death decree delay delegation demand department deputy
designate detained detention develop dialogue digital diligence directive director disability disabled disaggregated
disappeared discipline disciplinary dismiss donors due duty duties early education effective effectively embargo
employ enable end enforce enforcement ensure equal equality equip establish ethics europe european evaluate exclude
executive existing exhibit expand expert experts export extend extradition fair fairness families family fate fee
first focal follow follow-up force foreign formal former freeze full fully fund funding funds future gender general
give global good government governments grant grievance guarantee guideline guidelines halt head health hearing help
helpline higher hire hold hotline human humanitarian immediate immediately impartial impact implement implementation
impose improve increase indicator independent indigenous individuals industry information inquiry inspect inspections
inspector inspectorate institution institutional institutions instruct insurance integrate international interpreter
introduce invest investigate investigation investigations investors invitation invite joint journalists judge judges
judicial judiciary jurisdiction justice keep language launch law laws lawyer lead leadership least legal legislation
legislative legislature lending liability licence license lift limit line local long lower make management manager
mandate mandatory manual mark material mechanism mechanisms media mediation medical member members memorial memory men
mental minimum minister ministries ministry minority missing mission model modern monitor monitored monitoring
monitors monument moratorium municipal mutual name nation national nations necessary need negotiate network new ngos
notice notify number oath obligation obligations observer offence offices office official officials ombudsman
ombudsperson ongoing online open operate optional organ organisation organisations organization organizations outreach
oversight parliament participate participation parties partner partners party pass pay penal penalty people
perpetrator permit person persons plan platform police policies policy political population possible power powers
practice presence president press prevent prevention principles priority prison private procedure procedures process
procurement professional program programme programmes progress prohibit prominent promote prompt promptly proper
proposal prosecute prosecution prosecutor protect protection protocol provide provision psychological psychosocial
public publicly publish punish put qualified quality raise rapporteur rapporteurs rate ratify receive recommendation
recommendations recommends reconciliation recruit redress reduce refer referral reform refoulement refugee refugees
region regional register registry regular regularly regulate regulation rehabilitation reintegrate relatives release
released relief remedies remedy remove reparation reparations repeal replace report reports representative request
require research resign resource resources respect responsible responsibility restitution restore result return review
revise right rights road roadmap rule rules safe safeguard safety sanction sanctions satisfaction scheme scholarships
school search secretariat sector secure security seek sensitive serve service services set shelter should social
society soon special specialised specialist speed staff stakeholder standards standing start state states statistics
status statute step steps stop strategy strengthen subpoena sufficient adequate suitable supervise supervision
supplier suppliers supply support survivor survivors suspend sustainable system systematic take target targeted task
team technical term textbook thorough timeline timetable tool track train training transfer transitional translate
translation transparency transparent trauma treaties treaty trial tribunal trust truth unannounced under unhindered
unit united universal up update urge use vet vetting victim victims violation visa visit visits vulnerable ways
website whistle whistleblower within without witness witnesses women work worker workers working workplace years young
youth meet sit act listen speak decide explain admit come go stay leave wait live done away
""")
"""What recommendations ask for whatever was found, the people they are for, and the offices that they are put to."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The keys of each passage, and in how many passages each stands."""

    passages: tuple[frozenset[str], ...]
    known: Counter[str]

    def weight(self, each: Iterable[str]) -> float:
        """Inverse document frequency of the keys over the passages, summed (Spärck Jones 1972, scaled to 1)."""
        every = len(self.passages) + 1
        return sum(log(1 + every / max(1, self.known[one])) / log(1 + every) for one in each)


def spread(bound: Bound) -> Spread:
    """The keys of every passage, without what reports say of themselves; made once."""
    return bound.once.get("topics", lambda: _spread(bound))


def _spread(bound: Bound) -> Spread:
    found = tuple(about(one.masked) for one in bound.passages)
    return Spread(found, Counter(each for one in found for each in one))


@lru_cache(maxsize=16384)
def about(words: str) -> frozenset[str]:
    """The keys of words, without those of what reports say of themselves."""
    return keys(words) - OF_REPORTS


def meets(some: Collection[str], others: Collection[str]) -> frozenset[str]:
    """Those of ``some`` that stand among the others, or begin or continue one of them ("rain", "rainfall")."""
    return frozenset(one for one in some if one in others or any(_begins(one, other) for other in others))


def _begins(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST and (one.startswith(other) or other.startswith(one))
