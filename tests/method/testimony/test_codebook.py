from __future__ import annotations

import pytest

from probata.method.testimony.codebook import basic, read_codebook
from probata.method.testimony.model import Use
from probata.record.errors import BadInput
from tests.method.testimony.testimony_samples import CODEBOOK, book

HELD = 'version = "1"\n[codes.held]\nlabel = "held"\n'


def test_a_codebook_is_read_in_the_order_of_its_file() -> None:
    read = book()
    assert list(read.codes) == ["held", "worked", "pills", "injections", "medicine", "affected", "violence"]
    assert read.codes["held"].says == ("held", "detained", "confined")
    assert read.codes["medicine"].means == "pills or injections"
    assert read.codes["violence"].special
    assert read.attributes["sex"].says == {"woman": ("women", "woman")}
    assert (read.version, read.threshold, read.numbers_need) == ("3", 5, Use.INTERNAL)


def test_what_nobody_declared_is_the_strict_way() -> None:
    read = read_codebook(HELD + '[attributes.sex]\nlabel = "sex"\nvalues = ["w"]\n', "codebook.toml")
    assert (read.threshold, read.numbers_need, read.attributes["sex"].quasi) == (5, Use.PUBLIC, True)


def test_only_codes_that_are_not_worked_out_are_heard() -> None:
    assert basic(book()) == ("held", "worked", "pills", "injections", "violence")


@pytest.mark.parametrize(
    ("added", "where", "says"),
    [
        ("[codes.held]\nlabel = 'x'", "codebook.toml", "TOML"),
        ("[code.worked]", "codebook.toml", "'code'"),
        ("[codes.b]", "codebook.toml: [codes.b]", "'label' is missing"),
        ("[codes.b]\nlabel = 'b'\nsay = ['b']", "codebook.toml: [codes.b]", "'say'"),
        ("[codes.b]\nlabel = 'b'\nmeans = 'held or hled'", "codebook.toml: [codes.b]", "'hled'"),
        ("[codes.b]\nlabel = 'b'\nmeans = 'held or'", "codebook.toml: [codes.b]", "ends too early"),
        ("[codes.b]\nlabel = 'b'\nmeans = ''", "codebook.toml: [codes.b]", "'means'"),
        ("[codes.b]\nlabel = 'b'\nspecial = 'yes'", "codebook.toml: [codes.b]", "'special'"),
        ("[codes.and]\nlabel = 'b'", "codebook.toml: [codes.and]", "cannot be a name"),
        ("[codes.NOT]\nlabel = 'b'", "codebook.toml: [codes.NOT]", "cannot be a name"),
        ("[codes.'a b']\nlabel = 'b'", "codebook.toml: [codes.a b]", "cannot be a name"),
        ("[codes.'-a']\nlabel = 'b'", "codebook.toml: [codes.-a]", "cannot be a name"),
        ("[codes.é]\nlabel = 'b'", "codebook.toml:4", "TOML"),
        ("[codes.\"é\"]\nlabel='b'\n[codes.\"e\u0301\"]\nlabel='c'", "codebook.toml: [codes]", "encoded"),
        ("[attributes.held]\nlabel = 'b'\nvalues = ['x']", "codebook.toml: [codes.held]", "attribute"),
        ("[attributes.b]\nlabel = 'b'", "codebook.toml: [attributes.b]", "'values'"),
        ("[attributes.b]\nlabel = 'b'\nvalues = []", "codebook.toml: [attributes.b]", "'values'"),
        ("[attributes.b]\nlabel = 'b'\nvalues = ['x', 'X']", "codebook.toml: [attributes.b]", "twice"),
        ("[attributes.b]\nlabel = 'b'\nvalues = ['x']\nsays.y = ['z']", "codebook.toml: [attributes.b] says", "'y'"),
        ("[protection]\nthreshold = 2", "codebook.toml: [protection]", "3"),
        ("[protection]\nthreshold = true", "codebook.toml: [protection]", "3"),
        ("[protection]\nnumbers_need = 'public'", "codebook.toml: [protection]", "'public'"),
        ("[protection]\nlimit = 5", "codebook.toml: [protection]", "'limit'"),
    ],
)
def test_a_fault_says_where_it_is_and_what_to_do(added: str, where: str, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_codebook(HELD + added + "\n", "codebook.toml")
    assert caught.value.where.startswith(where)
    assert says in caught.value.message
    assert caught.value.next_step


@pytest.mark.parametrize("text", ["", 'version = "1"', "version = 1\n[codes.a]\nlabel='a'", "codes = 3\nversion = '1'"])
def test_a_codebook_without_version_or_codes_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_codebook(text, "codebook.toml")


def test_a_circle_of_derived_codes_is_named_whole() -> None:
    circle = CODEBOOK.replace('means = "pills or injections"', 'means = "pills or care"')
    with pytest.raises(BadInput, match="medicine -> care -> medicine"):
        read_codebook(circle + '[codes.care]\nlabel = "care"\nmeans = "not medicine"\n', "codebook.toml")


def test_a_code_that_means_itself_is_a_circle() -> None:
    with pytest.raises(BadInput, match="b -> b"):
        read_codebook(HELD + '[codes.b]\nlabel = "b"\nmeans = "held or b"\n', "codebook.toml")


def test_a_derived_code_does_not_hide_an_attribute() -> None:
    with pytest.raises(BadInput, match="codes alone"):
        read_codebook(CODEBOOK + '[codes.b]\nlabel = "b"\nmeans = "held and sex = woman"\n', "codebook.toml")


def test_codes_that_double_each_other_without_end_are_refused() -> None:
    doubled = "".join(f'[codes.c{n}]\nlabel = "c"\nmeans = "c{n - 1} or c{n - 1}"\n' for n in range(1, 40))
    with pytest.raises(BadInput, match="too large"):
        read_codebook('version = "1"\n[codes.c0]\nlabel = "c"\n' + doubled, "codebook.toml")


def test_a_very_long_chain_of_codes_is_refused_and_no_crash() -> None:
    chain = "".join(f'[codes.c{n}]\nlabel = "c"\nmeans = "c{n - 1}"\n' for n in range(1, 3000))
    with pytest.raises(BadInput, match="too large"):
        read_codebook('version = "1"\n[codes.c0]\nlabel = "c"\n' + chain, "codebook.toml")


def test_names_may_be_of_any_script() -> None:
    read = read_codebook('version = "1"\n[codes."被拘留"]\nlabel = "held"\n[codes."काम"]\nlabel = "worked"\n', "c.toml")
    assert list(read.codes) == ["被拘留", "काम"]
