"""The reader of CBOR: the examples of RFC 8949, and nothing that is cut short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.cbor import CborError, Item, loads

# RFC 8949, appendix A, those of the kinds that are read.
EXAMPLES: list[tuple[str, Item]] = [
    ("00", 0),
    ("17", 23),
    ("1818", 24),
    ("1903e8", 1000),
    ("1a000f4240", 1000000),
    ("1b000000e8d4a51000", 1000000000000),
    ("20", -1),
    ("3903e7", -1000),
    ("f93e00", 1.5),
    ("fa47c35000", 100000.0),
    ("fb3ff199999999999a", 1.1),
    ("f4", False),
    ("f5", True),
    ("f6", None),
    ("4401020304", b"\x01\x02\x03\x04"),
    ("6449455446", "IETF"),
    ("62c3bc", "ü"),
    ("80", []),
    ("8301820203820405", [1, [2, 3], [4, 5]]),
    ("a26161016162820203", {"a": 1, "b": [2, 3]}),
]


@pytest.mark.parametrize(("encoded", "item"), EXAMPLES)
def test_examples_of_the_standard(encoded: str, item: Item) -> None:
    """Each example of the standard gives the item that the standard says."""
    assert loads(bytes.fromhex(encoded)) == item


@pytest.mark.parametrize(("encoded", "_"), EXAMPLES)
def test_cut_or_lengthened_bytes_are_refused(encoded: str, _: Item) -> None:
    """An item that is cut short, or followed by more, is refused."""
    data = bytes.fromhex(encoded)
    for wrong in (data[:-1], data + b"\x00"):
        with pytest.raises(CborError):
            loads(wrong)


@given(st.binary(max_size=60))
def test_no_bytes_make_it_crash(data: bytes) -> None:
    """Whatever the bytes, there is an item or a refusal."""
    try:
        loads(data)
    except CborError as error:
        assert str(error)  # noqa: PT017 - most bytes are refused, some are not
