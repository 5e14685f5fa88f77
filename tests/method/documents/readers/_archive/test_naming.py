"""Names in alphabets that nobody declared are read with care, and every doubt is said."""

from probata.method.documents.readers._archive.naming import named


def test_plain_letters_need_no_guess() -> None:
    assert named([b"a.txt", b"b"], "cp437") == (["a.txt", "b"], [])


def test_utf8_is_taken_only_when_all_names_are_that() -> None:
    assert named(["März".encode(), b"a"], "cp437") == (["März", "a"], [])
    names, limits = named(["März".encode(), b"M\x84rz"], "cp437")
    assert names[0] != "März"
    assert limits[0].startswith("2 names were ")


def test_an_old_alphabet_is_named_when_it_alone_explains_the_names() -> None:
    told = ["отчёт о перевозке семей.txt", "список семей с берега озера.txt", "показания водителя автобуса.txt"]
    read = named([each.encode("cp866") for each in told], "cp437")
    assert read == (told, ["3 names were read as cp866; nobody declared it"])


def test_a_name_that_explains_nothing_is_read_as_the_format_prescribes_with_a_doubt() -> None:
    names, limits = named([b"caf\x82.txt"], "cp437")
    assert names == ["café.txt"]
    assert limits[0].startswith("1 name was ")
