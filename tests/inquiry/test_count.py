"""count, below the command line: five values kept apart, words that each base bears, and what may not be published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.example import source
from probata.inquiry.interviews import take_in
from probata.inquiry.log import log
from probata.inquiry.new import new
from probata.inquiry.withdraw import withdraw
from probata.record.count import Count, Heard
from probata.record.errors import BadUse, BadValue, NotFound
from probata.record.withheld import Withheld

GOLDEN = json.loads((source() / "expected.json").read_text(encoding="utf-8"))["interviews"]


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The forty interviews of the example."""
    folder = tmp_path_factory.mktemp("season") / "inquiry"
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    opened = new(folder, Withheld("lantern orchard sevenfold teapot marble"), "forty", weak).opened
    here = source() / "interviews"
    take_in(opened, here / "table.csv", here / "codebook.toml", here / "mapping.toml")
    yield opened
    opened.engine.dispose()


@pytest.mark.parametrize("golden", GOLDEN["counts"], ids=lambda one: f"{one['expr']} among {one['among'] or 'all'}")
def test_the_golden_counts_of_the_example_hold(season: Opened, golden: dict[str, object]) -> None:
    answer = count(season, str(golden["expr"]), str(golden["among"]))
    assert answer.as_json()["count"] == golden["count"]


def test_the_example_has_the_people_that_its_facts_say(season: Opened) -> None:
    from probata.inquiry.interviews import listed
    from probata.method.testimony.model import Use

    people = listed(season).interviews
    public = [one.consent.state(Use.PUBLIC).value for one in people]
    assert len(people) == GOLDEN["people"]
    assert {state: public.count(state) for state in GOLDEN["public_consent"]} == GOLDEN["public_consent"]
    assert sorted(one.code_name for one in people if one.child) == sorted(GOLDEN["children"])
    assert sum(one.interpreter for one in people) == GOLDEN["with_interpreter"]


def test_seventeen_of_eighteen_is_almost_all_of_those_who_answered_and_of_nobody_else(season: Opened) -> None:
    says = count(season, "pills or injections", "held or worked").as_json()["says"]
    fits = {base: {word["word"] for word in says[base]["words"] if word["fits"]} for base in says}
    assert "almost all" in fits["answered"]
    assert all("almost all" not in fits[base] and "most" in fits[base] for base in ("asked", "everyone", "plain"))


def test_what_nobody_was_asked_did_not_not_happen(season: Opened) -> None:
    answer = count(season, "locked", "")
    assert answer.count == Count(described=12, said_no=1, no_answer=0, not_asked=27, cannot_tell=0)
    assert "almost all" not in {word.word for word in answer.says.plain.words if word.fits}


def test_a_count_over_an_attribute_says_what_may_not_be_published(heard: Opened) -> None:
    few = count(heard, "held", "sex = woman")
    assert (few.attributes, few.small) == (("sex",), (("described", 2), ("did not describe", 0)))
    assert few.as_json()["publishable"] is False
    by_route = count(heard, "held", "reached = school")
    assert (by_route.attributes, by_route.small) == ((), ())  # the codebook says that this tells on nobody


def test_people_who_did_not_allow_a_public_number_are_counted_among_the_refused(heard: Opened) -> None:
    assert count(heard, "held", "").refused == 2  # one said no, of one nobody wrote anything down
    assert count(heard, "pills", "involved").as_json()["publishable"] is True


def test_members_are_named_only_to_the_cleared_and_the_look_is_logged(heard: Opened) -> None:
    answer = count(heard, "pills", "involved", members=True)
    assert answer.members == {
        Heard.DESCRIBED: ("Q-01", "Q-02", "Q-03"),
        Heard.SAID_NO: ("Q-04",),
        Heard.NO_ANSWER: ("Q-05",),
        Heard.NOT_ASKED: ("Q-06",),
        Heard.CANNOT_TELL: (),
    }
    last = log(heard, 1).entries[-1]
    assert (last.act, last.detail) == ("see members", {"interviews": 6})
    with pytest.raises(BadUse, match="may not members"):
        count(replace(heard, role="reader"), "held", "", members=True)


def test_a_reader_counts_and_saves_nothing(heard: Opened) -> None:
    reader = replace(heard, role="reader")
    assert count(reader, "held", "").count.described == 4
    with pytest.raises(BadUse, match="may not decide"):
        count(reader, "held", "", save="held")


def test_a_plain_count_leaves_no_entry_in_the_log(heard: Opened) -> None:
    before = log(heard, 1).size
    count(heard, "held", "")
    assert log(heard, 1).size == before


def test_saving_twice_under_a_handle_lets_the_newer_stand(heard: Opened) -> None:
    from probata.inquiry.entry.door import look
    from probata.store import saved

    first = count(heard, "held", "", save="number")
    second = count(heard, "worked", "", save="number", label="who worked")
    with look(heard) as connection:
        one = saved.standing(connection)["number"]
    assert one.ref == second.saved != first.saved
    assert (one.body["expression"], one.body["label"]) == ("worked", "who worked")


def test_whoever_took_consent_back_is_in_no_count(heard: Opened) -> None:
    withdraw(heard, "Q-03", "asked", "A. Member")
    answer = count(heard, "held and worked", "", members=True)
    assert (answer.count.described, answer.count.everyone) == (0, 11)
    assert answer.members is not None
    assert "Q-03" not in {name for names in answer.members.values() for name in names}


@pytest.mark.parametrize(
    ("expression", "among", "says"),
    [
        ("held or", "", "EXPRESSION:8"),
        ("hold", "", "no code 'hold'"),
        ("held", "sex = neither", "no value 'neither'"),
        ("sex", "", "attribute, not a code"),
        ("(" * 60 + "held" + ")" * 60, "", "EXPRESSION"),
        ("held; DROP TABLE interviews", "", "EXPRESSION"),
    ],
)
def test_what_is_no_expression_is_refused_with_its_place(heard: Opened, expression: str, among: str, says: str) -> None:
    with pytest.raises(BadValue) as raised:
        count(heard, expression, among)
    assert says in str(raised.value)


def test_a_label_that_names_somebody_is_refused_and_not_repeated(heard: Opened) -> None:
    for label in ("like Zestervane", "what Q-01 said"):
        with pytest.raises(BadUse, match="name somebody") as raised:
            count(heard, "held", "", save="held", label=label)
        assert label not in str(raised.value)


def test_an_inquiry_without_interviews_has_nothing_to_count(opened: Opened) -> None:
    with pytest.raises(NotFound, match="no interviews"):
        count(opened, "held", "")
