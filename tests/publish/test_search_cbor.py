"""CBOR as it is written: the examples of RFC 8949, and what is written is read back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.publish.search.cbor import CborError, dumps, head
from sitegen.publish.search.heads import heads
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


WRITTEN = st.recursive(
    st.integers(0, (1 << 64) - 1) | st.text(),
    lambda items: st.lists(items) | st.lists(items).map(tuple),
)


def listed(item: object) -> object:
    """Return an item with lists for its tuples, which CBOR does not tell apart."""
    return [listed(each) for each in item] if isinstance(item, list | tuple) else item


@given(WRITTEN)
def test_what_is_written_is_read_back(item: object) -> None:
    """An item of the kinds that are written comes back as it was."""
    assert loads(dumps(item)) == listed(item)


@pytest.mark.parametrize("item", [-1, 1.5, None, True, b"x", {"a": 1}, 1 << 64, [[None]]])
def test_other_kinds_are_not_written(item: object) -> None:
    """What is not written is refused, also within an array."""
    with pytest.raises(CborError):
        dumps(item)


@pytest.mark.parametrize(("encoded", "item"), EXAMPLES)
def test_what_is_written_is_as_the_standard_has_it(encoded: str, item: object) -> None:
    """Each example of a kind that is written has the standard's own bytes."""
    if isinstance(item, str | list) or (type(item) is int and item >= 0):
        assert dumps(item) == bytes.fromhex(encoded)


@given(st.lists(st.tuples(st.sampled_from([0, 1, 4]), st.integers(0, (1 << 32) - 1)), max_size=50))
def test_many_heads_are_each_as_it_would_be_alone(items: list[tuple[int, int]]) -> None:
    """However many are written at once, each is the same bytes, and stands where it is said to."""
    written, starts = heads(*np.array(items, np.int64).reshape(-1, 2).T)
    alone = [head(major, size) for major, size in items]
    assert written == b"".join(alone)
    assert starts.tolist() == [len(b"".join(alone[:at])) for at in range(len(alone))]
