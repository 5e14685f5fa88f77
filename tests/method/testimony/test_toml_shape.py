from __future__ import annotations

import pytest

from probata.method.testimony import toml_shape as shape
from probata.record.errors import BadInput


def test_a_fault_of_toml_names_its_line() -> None:
    with pytest.raises(BadInput) as caught:
        shape.parsed("version = 1\nnonsense\n", "codebook.toml")
    assert caught.value.where == "codebook.toml:2"
    assert caught.value.next_step


def test_a_fault_at_the_end_of_the_file_names_the_file() -> None:
    with pytest.raises(BadInput) as caught:
        shape.parsed('version = """', "codebook.toml")
    assert caught.value.where.startswith("codebook.toml")


def test_nesting_without_end_is_a_fault_and_no_crash() -> None:
    with pytest.raises(BadInput):
        shape.parsed("a = " + "[" * 100_000, "codebook.toml")


def test_a_byte_order_mark_is_no_fault() -> None:
    assert shape.parsed('\ufeffversion = "3"', "x") == {"version": "3"}


def test_spellings_that_look_alike_are_one() -> None:
    assert shape.composed(" Cafe\u0301 \n noir ") == "Café noir"


@pytest.mark.parametrize("value", [3, True, "", "  ", ["a"]])
def test_what_is_no_text_is_refused_by_its_key(value: object) -> None:
    with pytest.raises(BadInput, match="label"):
        shape.text_at({"label": value}, "label", "here")


@pytest.mark.parametrize("value", ["a", [""], [1], ["one", "One"]])
def test_a_list_of_texts_holds_no_blank_one_and_none_twice(value: object) -> None:
    with pytest.raises(BadInput, match="says"):
        shape.texts_at({"says": value}, "says", "here")


def test_a_flag_is_true_or_false() -> None:
    assert shape.flag_at({}, "quasi", "here", True)
    with pytest.raises(BadInput):
        shape.flag_at({"quasi": 0}, "quasi", "here", True)


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(BadInput):
        shape.table("text", "here")


def test_an_unknown_key_is_answered_with_the_nearest() -> None:
    with pytest.raises(BadInput) as caught:
        shape.only({"lable": "x"}, ("label", "says"), "here")
    assert "'label'" in caught.value.next_step


def test_at_most_three_neighbours_are_named() -> None:
    assert shape.nearest("held", ["held1", "held2", "held3", "held4"]).count("held") == 3
    assert shape.nearest("x", []) == "There is none to choose from yet."
    assert "Known are" in shape.nearest("zzz", ["held"])


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"[{'.'.join(['a'] * many)}]" for many in (90, 20_000)),
        f"{'a.' * 50_000}a = 1",
        "a = " + "{a = " * 20_000 + "1" + "}" * 20_000,
        "a = " + "[\n" * 20_000 + "]\n" * 20_000,
        "a = " + ("{" + "a." * 90 + "a = ") * 50 + "1" + "}" * 50,
        "zz = " + "1" * 10_000,
        "zz = [1, " + "1" * 10_000 + "]",
        "[a]\n" + '"b" . ' * 5_000 + "c = 1",
        "a = 2021-02-30",
    ],
)
def test_depth_and_digits_without_end_are_faults_with_a_place(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        shape.parsed(text, "findings.toml")
    assert caught.value.where.startswith("findings.toml")
    assert len(str(caught.value)) < 400


def test_long_texts_are_read_whatever_stands_in_them() -> None:
    words = f"Contents {'.' * 500} 12 [[[ {'1' * 2_000} a.b.c"
    assert shape.parsed(f'a = "{words}"\nb = """\n{words}\n"""\n', "x")["a"] == words


@pytest.mark.parametrize("sign", ["\\u0000", "\\u001b", "\\u202e", "\\u2066", "\u202a", "\u2069"])
def test_unseen_signs_in_texts_and_keys_are_faults_by_their_key(sign: str) -> None:
    for text in (f'[findings.F1]\nsays = "he{sign}ld"', f'[findings.F1]\nlist = ["x", "he{sign}ld"]', f'"F{sign}" = 1'):
        with pytest.raises(BadInput) as caught:
            shape.parsed(text, "findings.toml")
        assert caught.value.where.startswith("findings.toml ")
        assert "U+" in caught.value.message
        assert caught.value.where.isprintable()


def test_a_text_of_unseen_signs_alone_is_empty() -> None:
    for words in ("\u200b", " \u200b\u2060\ufeff ", "\u2800", "\u3164\u00ad"):
        with pytest.raises(BadInput):
            shape.text_at({"reason": words}, "reason", "x")
    assert shape.text_at({"reason": "\u200bso"}, "reason", "x")


def test_a_message_repeats_no_long_key() -> None:
    with pytest.raises(BadInput) as caught:
        shape.only({"k" * 5_000: 1}, ("known",), "x")
    assert len(caught.value.message) < 120
