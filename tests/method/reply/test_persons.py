"""Who is named: the vault, code names, contacts, and what looks like a name."""

import pytest

from probata.method.reply.persons import Known, contacts, perhaps_named, third_persons
from tests.method.reply.answers import KNOWN


def _found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in KNOWN.find(text)]


@pytest.mark.parametrize(
    "text",
    ["K-12", "k 12", "K–12", "K12", "K-012", "K−12", "K—12", "K‒12", "K.12", "K:12", "K\u200b-\u200b12", "\u041a-12"],
)
def test_a_code_name_is_found_in_any_spelling(text: str) -> None:
    assert _found(f"as {text} says") == [text]


def test_a_longer_number_or_word_is_no_code_name() -> None:
    assert _found("K-120 and AK-12 and K-1") == []


def test_a_code_name_with_the_sign_of_a_footnote_is_found() -> None:
    assert _found("as K-12³ says") == ["K-12"]


@pytest.mark.parametrize("text", ["K-１２", "K-١٢", "K－12"])
def test_a_code_name_in_signs_of_another_script_is_found(text: str) -> None:
    assert _found(f"as {text} says") == [text]


def test_a_code_name_that_is_a_word_is_found_as_it_stands() -> None:
    assert [hit.start for hit in Known(code_names=("Heron",)).find("Heron, and a heron.")] == [0]


@pytest.mark.parametrize("text", ["Heron³ said", "\u041deron said", "Hеrоn said"])
def test_a_code_name_that_is_a_word_is_found_in_a_guise(text: str) -> None:
    assert [(hit.start, hit.end) for hit in Known(code_names=("Heron",)).find(text)] == [(0, 5)]


def test_each_of_many_code_names_is_found() -> None:
    names = (*(f"K-{number}" for number in range(300)), *(f"Heron {number:b}".replace("1", "a") for number in range(9)))
    known = Known(code_names=names)
    for one in names:
        assert (3, 3 + len(one)) in {(hit.start, hit.end) for hit in known.find(f"as {one} says")}


def test_whoever_the_vault_knows_is_found() -> None:
    assert "Orkall" in _found("the Orkall boat")


@pytest.mark.parametrize(
    "text",
    [
        *("+000 555 0112", "0044 20 7946 0000", "(020) 7946 0000", "020 7946 0000"),
        *("w.orkall@post.invalid", "w.orkall (at) post.invalid", "@wendaork", "https://post.invalid/w", "t.me/wenda"),
    ],
)
def test_contacts_are_found(text: str) -> None:
    hits = contacts(f"Write to {text} soon")
    assert hits
    assert f"Write to {text} soon"[hits[0].start : hits[-1].end] == text


def test_a_number_behind_the_word_telephone_is_one() -> None:
    assert contacts("Her telephone number is 555 0112 and")


@pytest.mark.parametrize(
    "text",
    [
        *("Ask her on 234 5678 any day.", "Her number: 234-5678.", "Reach her at 555.019.2233.", "tel. 23 45 678"),
        *("call +1\u200b234\u200b567\u200b8901", "his number is 2345678", "You reach them on 2345678."),
        *("＠someone_x knows", "ferrisa＠mail．example", "the line 555-019-2233 was", "WhatsApp\u200b: 234\u20095678"),
        *("at ٠٩١٢٣٤٥٦٧٨٩ by day", "see shore-net.com/wendaork"),
    ],
)
def test_contacts_without_the_word_telephone_are_found(text: str) -> None:
    assert contacts(text)


@pytest.mark.parametrize(
    "text",
    [
        *("The number of boats is 234 567.", "It reached 234 567 people at the shore.", "from 2015-2016 and 1999-2001"),
        *(
            "Case number 44/2019",
            "Registration number: 234567",
            "The Ministry was asked on 22 February 2022.",
            "contacted on 2022-02-19 and again",
        ),
        *("120-1500 persons", "reached an agreement on 12 May 2021 with 300 others", "They spoke to 1,200 at 12.30."),
        *("was asked on 28.02.2022 and on 01/03/2022", "asked at 10.30 on 2022-03-01", "wrote to us on 2022 02 19"),
    ],
)
def test_figures_and_days_behind_such_words_are_no_contacts(text: str) -> None:
    assert not contacts(text)


@pytest.mark.parametrize(
    "text",
    ["On 2022-02-28, 13,244 leases", "of 28 February 2022", "754 and 11 618 boats", "Decree No. 44/2019", "12.5"],
)
def test_days_and_figures_are_no_contacts(text: str) -> None:
    assert contacts(text) == ()


def test_what_looks_like_a_name_is_proposed_but_for_the_party_itself() -> None:
    assert perhaps_named("Everybody knows Olla Grundvey of the lower street.") == ("Olla Grundvey",)
    assert perhaps_named("Under Decree No. 44 nobody was kept.") == ()
    assert perhaps_named("The minister, Sennic Aldrove, said so.", ("Sennic Aldrove",)) == ()


def test_others_whom_the_inquiry_keeps_apart_are_found_with_the_parts_of_their_names() -> None:
    known = Known(apart=("Hesk Ravelind",))
    text = "Mr Ravelind signed, and so did hesk ravelind."
    assert {text[hit.start : hit.end] for hit in known.find(text)} == {"Ravelind", "hesk ravelind"}
    assert "Ravelind" not in repr(known)


@pytest.mark.parametrize(
    "text",
    [
        "The order of HESK RAVELIND stands.",
        "Ravelind's order stands.",
        "The Ravelinds own it.",
        "It was ravelind’s.",
        "Ravelind, Hesk, signed.",
        "Heskravelind signed.",
        "Mr Rave-\nlind signed.",
        "It was R\u0430v\u0435lind.",
        "The one they call the Ullimar signed.",
        "Ásk Hésk.",
    ],
)
def test_they_are_found_in_every_form_and_by_every_name(text: str) -> None:
    assert Known(apart=("Hesk Ravelind, called the Ullimar",)).find(text)
    assert Known(apart=("hesk ravelind (ullimar)",)).find(text)


def test_words_beside_a_name_are_no_names() -> None:
    known = Known(apart=("Hesk Ravelind, also known as the Ullimar",))
    assert known.find("What is also known as a gate, and called so by the people, stands.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mr Orvel Tannick is a cousin of an official.",
        "Mistress Nelka Brandow of the upper road should be heard.",
        "Tarn Hollisk, who lives by the shore, is no witness.",
        "The house of Nelka Brandow's brother stands there: Nelka Brandow's brother sold it.",
    ],
)
def test_a_name_is_somebodys_where_something_beside_it_says_so(text: str) -> None:
    assert third_persons(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Salt Road was opened.",
        "Dremna Province and Clean Shore are named.",
        "Minister Tarn Hollisk said so.",
        "The water is clean.",
        "",
    ],
)
def test_places_programmes_and_offices_are_no_third_persons(text: str) -> None:
    assert third_persons(text) == ()


def test_the_partys_own_names_are_left_out() -> None:
    assert third_persons("Tarn Hollisk, who speaks for us, said so.", ("Tarn Hollisk",)) == ()
