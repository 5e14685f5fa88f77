"""The language model: a setting, then an installed one, then none."""

import os
import sys
from importlib import import_module

import pytest

from probata.inquiry.documents import language
from probata.inquiry.entry.settings import Settings
from probata.record.errors import BadUse


def test_none_is_an_answer() -> None:
    assert language.parser(Settings(language_model="none")) is None


def test_a_folder_that_holds_no_model_is_refused(tmp_path: object) -> None:
    pytest.importorskip("spacy")
    with pytest.raises(BadUse):
        language.parser(Settings(language_model=str(tmp_path)))


def test_an_installed_model_parses_and_leaves_nothing_behind() -> None:
    parse = language.parser(Settings())
    if parse is None:
        pytest.skip("no language model is installed (extra nlp)")
    [doc] = parse(["Mara Vell said the gate was shut."])
    assert [token.dep_ for token in doc][1:3] == ["nsubj", "ROOT"]
    assert getattr(sys.modules.get("spacy.cli"), "__file__", "a real one or none")
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_what_stood_in_during_the_import_gives_way_to_the_real_thing() -> None:
    if language.parser(Settings()) is None:
        pytest.skip("no language model is installed (extra nlp)")
    assert import_module("srsly").yaml_loads("a: [1, 2]") == {"a": [1, 2]}
    assert import_module("pydantic.v1").BaseModel.__module__.startswith("pydantic.v1")


def test_an_empty_tokenizer_takes_on_the_rules_of_the_model() -> None:
    parse = language.parser(Settings())
    if parse is None:
        pytest.skip("no language model is installed (extra nlp)")
    [doc] = parse(['They can\'t leave the U.S. at 5p.m. (see p.3)—"why"?'])
    assert [token.text for token in doc][:6] == ["They", "ca", "n't", "leave", "the", "U.S."]
