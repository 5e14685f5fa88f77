from .making import draft

_WHO = "<dc:creator>Ira Fenn</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>"


def _comment(attributes: str, body: str = "<text:p>why?</text:p>") -> str:
    return f"<office:annotation {attributes}>{_WHO}{body}</office:annotation>"


def test_a_comment_is_about_the_words_up_to_its_end() -> None:
    begins, ends = _comment('office:name="n"'), '<office:annotation-end office:name="n"/>'
    read = draft(f"<text:p>a {begins}b</text:p><text:p>c{ends} d</text:p>")
    (comment,) = read.comments
    assert (comment.id, comment.span.of(read.text), comment.text) == ("n", "b\nc", "why?")
    assert (comment.by, comment.at, comment.parent, comment.done) == ("Ira Fenn", "2026-01-02T03:04:05", "", False)
    assert read.text == "a b\nc d\n"


def test_threads_are_told() -> None:
    root, reply = _comment('office:name="n" loext:resolved="true"'), _comment('office:name="m" loext:parent-name="n"')
    read = draft(f"<text:p>a{root}{reply}</text:p>")
    assert [(one.id, one.parent, one.done) for one in read.comments] == [("n", "", True), ("m", "n", False)]


def test_comments_without_a_name_get_different_ids() -> None:
    read = draft(f"<text:p>a{_comment('')}{_comment('')}</text:p>")
    assert len({comment.id for comment in read.comments}) == 2


def test_paragraphs_lists_and_spaces_of_a_comment_are_told() -> None:
    body = (
        '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p>'
        "<text:list><text:list-item><text:p>d <text:span>e</text:span></text:p></text:list-item></text:list>"
    )
    assert draft(f"<text:p>x{_comment('', body)}</text:p>").comments[0].text == "a  b\tc\nd e"
