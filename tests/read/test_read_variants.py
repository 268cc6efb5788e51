"""Variants: what real statements have, and hardly a sample of them shows."""

from tests.read.statements import is_read_as


def test_numbers_of_a_quotation_are_words() -> None:
    """A number that goes on with one that a quotation opens with is no paragraph's."""
    is_read_as(
        """
What I found

1. The policy says:

“1. We will reply in ten days.

2. We will apologise.

3) We will pay.”

2. The Council did not. The Code says:
“1. Pay.
2. Go.”
3. Mr B said “1. They never
close this one.
4. So it was.
""",
        """
numbers restored
## What I found [what-i-found]
  1. The policy says: [p1]
  - “1. We will reply in ten days. [u1]
  - 2. We will apologise. [u2]
  - 3) We will pay.” [u3]
  2. The Council did not. The Code says: / “1. Pay. / 2. Go.” [p2]
  3. Mr B said “1. They never / close this one. [p3]
  4. So it was. [p4]
""",
    )
