"""Renderings joined into families: decided before computed before proposed."""

from probata.method.statements.families import Joined
from probata.method.statements.joining import Joining, places
from tests.method.statements.uttering import rendering

SAID = "“Nobody was allowed to leave the hostel before noon,” Mara Vell said."
AGAIN = "Nobody, Mara Vell said, was “allowed to leave the hostel before noon”."


def test_equal_words_are_joined_without_a_person() -> None:
    joining = Joining([rendering(SAID), rendering(AGAIN)])
    joining.certain()
    [family] = joining.families({})
    assert [one.joined for one in family.members] == [Joined.COMPUTED, Joined.COMPUTED]
    assert (family.utterances.least, family.utterances.most) == (1, 1)


def test_a_persons_no_outranks_equal_words() -> None:
    every = [rendering(SAID), rendering(AGAIN)]
    joining = Joining(every)
    joining.decide({frozenset(places(every)): False})
    joining.certain()
    joining.propose()
    assert len(list(joining.families({}))) == 2
