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
