"""Form fields: what was filled in stands in attributes."""

from probata.method.documents.readers import odt
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_labels_and_values_are_told() -> None:
    fields = (
        '<form:form form:name="no"><form:text form:current-value="Harn"/><form:checkbox form:label="I was there"/>'
        "<form:button/></form:form>"
    )
    reading = odt.read(TEXTS.odf(f"<!--body--><office:forms>{fields}</office:forms><text:p>x</text:p>"), "a.odt")
    assert (reading.text, typed(reading, "content control")) == ("x\n\nHarn\nI was there", ["Harn", "I was there"])
