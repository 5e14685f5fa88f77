"""Pronouns: who spoke last, unless two may be meant."""

from probata.method.statements.mentions import Kind, Party
from probata.method.statements.parties import Resolved
from probata.method.statements.pronouns import REACH, Topic, learn


def _person(name: str, **gender: int) -> Party:
    return Party(name, Kind.PERSON, 0, he=gender.get("he", 0), she=gender.get("she", 0))


def test_who_spoke_last_is_meant() -> None:
    vell = _person("Mara Vell")
    topic = Topic(speaker=Resolved("Mara Vell", None, vell), spoke_in=0)
    assert topic.meant("she", 1, 50, "said")[0].name == "Mara Vell"
    assert topic.meant("she", REACH + 1, 50, "said")[0].name is None


def test_of_two_who_were_only_named_nobody_is_meant_unless_gender_tells() -> None:
    two = Topic(named=[(0, 0, _person("Mara Vell")), (0, 9, _person("Odo Brandt"))])
    assert two.meant("she", 1, 50, "said")[0].name is None
    told = Topic(named=[(0, 0, _person("Mara Vell", she=1)), (0, 9, _person("Odo Brandt", he=1))])
    assert told.meant("he", 1, 50, "said")[0].name == "Odo Brandt"


def test_a_pronoun_against_the_known_gender_is_a_conflict_and_with_a_rival_nobody() -> None:
    vell = _person("Mara Vell", she=1)
    topic = Topic(speaker=Resolved("Mara Vell", None, vell), spoke_in=0)
    assert topic.meant("he", 1, 50, "said") == (Resolved("Mara Vell", None, vell), True)
    topic.named = [(0, 20, _person("Odo Brandt"))]
    assert topic.meant("he", 1, 50, "said")[0].name is None


def test_it_is_a_body_and_never_a_person() -> None:
    body = Party("Ministry of Canals", Kind.BODY, 0)
    assert Topic(speaker=Resolved(body.name, None, body), spoke_in=0).meant("it", 1, 9, "said")[0].name == body.name
    vell = _person("Mara Vell")
    assert Topic(speaker=Resolved(vell.name, None, vell), spoke_in=0).meant("it", 1, 9, "said")[0].name is None


def test_gender_is_learnt_from_the_first_pronoun_behind_a_name() -> None:
    vell = _person("Mara Vell")
    learn(vell, " said her report was late")
    assert vell.gender == "she"
    learn(vell, " left")
    assert vell.gender == "she"


def test_whoever_came_since_and_may_be_meant_leaves_it_open() -> None:
    vell, brandt = _person("Mara Vell"), _person("Odo Brandt")
    topic = Topic(speaker=Resolved("Mara Vell", None, vell), spoke_in=0, named=[(0, 0, vell), (1, 40, brandt)])
    assert topic.meant("she", 2, 90, "said") == (Resolved(), False)


def test_whoever_fits_further_back_is_meant_before_a_conflict() -> None:
    vell, brandt = _person("Mara Vell", she=1), _person("Odo Brandt", he=1)
    topic = Topic(speaker=Resolved("Odo Brandt", None, brandt), spoke_in=2, named=[(0, 0, brandt), (0, 20, vell)])
    assert topic.meant("she", 3, 90, "said") == (Resolved("Mara Vell", None, vell), False)


def test_somebody_described_and_not_named_who_spoke_last_is_meant_or_nobody() -> None:
    quill = _person("Edmar Quill", he=1)
    topic = Topic(speaker=Resolved("a man of thirty"), spoke_in=1, named=[(0, 0, quill)])
    assert topic.meant("he", 2, 90, "said")[0].name == "a man of thirty"
    assert topic.meant("she", 2, 90, "said")[0].name is None
    topic.named.append((2, 60, _person("Odo Brandt")))
    assert topic.meant("he", 2, 90, "said")[0].name is None


def test_a_sentence_that_begins_with_somebody_without_a_name_leaves_the_pronoun_open() -> None:
    quill = _person("Edmar Quill")
    topic = Topic(speaker=Resolved("Edmar Quill", None, quill), spoke_in=0, named=[(0, 0, quill)])
    topic.begins(1, "A woman of forty, who was held there, wept.")
    assert topic.meant("she", 1, 90, "said")[0].name is None
    assert topic.meant("he", 1, 90, "said")[0].name == "Edmar Quill"
    topic.begins(2, "The woman wept.")
    topic.named.append((2, 5, quill))
    assert topic.meant("she", 2, 90, "said")[0].name == "Edmar Quill"
