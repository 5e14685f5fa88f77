"""The credit lines of a family, each once, with who carries it."""

from probata.method.sources.credited import carried, same_people
from probata.method.sources.model import Family

LINE = "(Reporting by Lena Voss in Quessim; Editing by Menna Crailey)"


def test_a_line_carried_by_three_members_is_told_once_with_three_places(source) -> None:
    members = [source(at, f"{'x ' * at}The lake fell.\n\n{LINE}") for at in range(3)]
    (one,) = carried(members)
    assert one.carriers == 3
    assert [place.of for place in one.places] == [member.ref for member in members]
    assert all(
        place.span.of(member.text).startswith("Reporting") for place, member in zip(one.places, members, strict=True)
    )


def test_a_copy_that_lost_its_dateline_carries_the_same_line_and_the_one_with_the_agency_speaks(source) -> None:
    bare, full = source(1, f"It fell.\n\n{LINE}"), source(2, f"QUESSIM (Velmarra Wire) - It fell.\n\n{LINE}")
    first = carried([bare, full])[0]
    assert (first.credit.agency, first.carriers) == ("Velmarra Wire", 2)
    assert first.places[0].of == full.ref


def test_copies_under_two_agencies_are_told_apart(source) -> None:
    texts = [source(at, f"QUESSIM ({name}) - It fell.\n\n{LINE}") for at, name in enumerate(("Reuters", "AFP"))]
    agencies = {one.credit.agency for one in carried(texts) if one.credit.people}
    assert agencies == {"Reuters", "Agence France-Presse"}


def test_a_photo_credit_never_speaks_first(source) -> None:
    found = carried([source(1, f"A lake. REUTERS/Pierre Vosk/File Photo\n\n{LINE}")])
    assert [one.credit.people[0].name for one in found] == ["Lena Voss", "Pierre Vosk"]


def test_texts_without_credit_lines_have_none(source, story) -> None:
    assert carried([source(1, story(1))]) == ()


def test_texts_that_credit_the_same_people_are_told_and_one_name_alone_is_not(source) -> None:
    lines = (
        "The mill burned down.\nReporting by Ada Quill in Orrenby and Tom Wren in Venn.",
        "Fire took the mill.\nAda Quill in Orrenby and Tom Wren in Venn contributed to this report.",
        "A bridge fell.\nReporting by Ada Quill in Orrenby.",
        "A dam held.\nReporting by Ada Quill in Orrenby.",
    )
    texts = [source(number, text) for number, text in enumerate(lines)]
    families = [Family(number, (text.ref,), carried([text])) for number, text in enumerate(texts, start=1)]
    assert same_people(families) == ((1, 2),)
