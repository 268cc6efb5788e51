"""CBOR as it is written and read: the examples of RFC 8949."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search.cbor import ARRAY, NEGATIVE, NUMBER, head, heads
from tests.publish.cbor_reader import CborError as Unreadable
from tests.publish.cbor_reader import loads

# RFC 8949, appendix A, those of the kinds that are read.
EXAMPLES: list[tuple[str, object]] = [
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
def test_examples_of_the_standard(encoded: str, item: object) -> None:
    """Each example of the standard gives the item that the standard says."""
    assert loads(bytes.fromhex(encoded)) == item


@pytest.mark.parametrize(("encoded", "_"), EXAMPLES)
def test_cut_or_lengthened_bytes_are_refused(encoded: str, _: object) -> None:
    """An item that is cut short, or followed by more, is refused."""
    data = bytes.fromhex(encoded)
    for wrong in (data[:-1], data + b"\x00"):
        with pytest.raises(Unreadable):
            loads(wrong)


@pytest.mark.parametrize(
    ("encoded", "number"),
    [(encoded, item) for encoded, item in EXAMPLES if type(item) is int and 0 <= item < 1 << 32],
)
def test_numbers_are_written_as_the_standard_has_them(encoded: str, number: int) -> None:
    """Each example of a whole number that fits four bytes has the standard's own bytes."""
    assert head(NUMBER, number) == bytes.fromhex(encoded)


def test_what_is_too_large_is_not_written() -> None:
    """A number of more than four bytes is refused."""
    with pytest.raises(OverflowError):
        head(NUMBER, 1 << 32)


@given(
    st.lists(
        st.tuples(st.sampled_from([NUMBER, NEGATIVE, ARRAY]), st.integers(0, (1 << 32) - 1)),
        max_size=50,
    )
)
def test_many_heads_are_each_as_it_would_be_alone(items: list[tuple[int, int]]) -> None:
    """However many are written at once, each is the same bytes, and stands where it is said to."""
    written, starts = heads(*np.array(items, np.int64).reshape(-1, 2).T)
    alone = [head(major, size) for major, size in items]
    assert written == b"".join(alone)
    assert starts.tolist() == [len(b"".join(alone[:at])) for at in range(len(alone))]
