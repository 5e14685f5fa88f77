from probata.method.documents.word.odt.names import URIS, short


def test_a_name_is_short_whatever_prefix_the_file_gave_it() -> None:
    assert short(f"{URIS['text']} p") == "text:p"
    assert short("http://example.invalid/other p") == "p"
    assert short("p") == "p"


def test_every_short_name_has_one_namespace() -> None:
    assert len(set(URIS.values())) == len(URIS)
