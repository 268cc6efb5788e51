"""Of words that stand often in a decision fewer places are kept, which weigh what all weighed."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.document import Document, Passage
from sitegen.publish.search.places import entries, placed
from sitegen.publish.search.printed import Printed
from sitegen.publish.search.runs import run
from sitegen.publish.search.thinned import KEPT, MANY, thinned
from tests.publish.index_files import Words, words

PASSAGES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["a", "b-c", "B", "é", "e"])), st.sampled_from([2, 24, 48, 168])
    ),
    max_size=5,
)
DOCUMENTS = st.lists(st.tuples(PASSAGES, st.sampled_from(["", "a b-c a a a a"])), max_size=5)


def indexed(documents: list[Document]) -> tuple[Words, Words]:
    """Return where the words of some decisions stand: all places, and those that are kept."""
    printed = Printed(["title"])
    for number, document in enumerate(documents):
        printed.add(number, document)
    whole = placed(printed.words, printed.standing())
    return words([run(list(entries(whole)))]), words([run(list(entries(thinned(whole))))])


@given(DOCUMENTS)
def test_a_thinned_index_says_the_same_of_every_decision(
    made: list[tuple[list[tuple[list[str], int]], str]],
) -> None:
    """The same decisions have the same words; few places stay as they are, of many the first two."""
    documents = [
        Document(
            {"title": title}, (), tuple(Passage(" ".join(text), weight) for text, weight in texts)
        )
        for texts, title in made
    ]
    whole, thin = indexed(documents)
    assert thin.keys() == whole.keys()
    for word, decisions in whole.items():
        assert thin[word].keys() == decisions.keys()
        for decision, (places, facts) in decisions.items():
            kept, kept_facts = thin[word][decision]
            assert kept_facts == facts
            every = sorted(place for group in places.values() for place in group)
            if len(every) < MANY:
                assert kept == places
            else:
                total = sum(weight * len(group) for weight, group in places.items())
                ((weight, first),) = kept.items()
                assert first == every[:KEPT]
                assert weight == min(255, (total + 1) // 2)


def test_a_word_keeps_its_rank() -> None:
    """Twelve places of the statement weigh as much when they are two."""
    _, thin = indexed([Document({}, (), (Passage("delay " * 12),))])
    assert thin["delay", ""] == {0: ({144: [0, 1]}, {})}
