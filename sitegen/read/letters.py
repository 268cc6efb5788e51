"""List labels: letters and small Roman figures for numbers."""

_LETTERS = 26
_ROMAN = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))


def letter(number: int) -> str:
    """Return the label of the ``number``-th item (from 1): a … z, aa, ab and so on."""
    label = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        label = chr(ord("a") + rest) + label
    return label


def roman(number: int) -> str:
    """Return ``number`` (from 1) in small Roman figures; tens are all that lists need."""
    label = ""
    for figure, value in _ROMAN:
        count, number = divmod(number, value)
        label += figure * count
    return label


def follows(label: str, before: str) -> bool:
    """Tell whether ``label`` comes next after ``before``, as letter, Roman figure or figure.

    >>> follows("i", "h"), follows("ii", "i"), follows("10", "9"), follows("c", "a")
    (True, True, True, False)
    """
    return label in (_NEXT_LETTER.get(before), _NEXT_ROMAN.get(before), _NEXT_FIGURE.get(before))


_MOST = 60
_NEXT_LETTER = {letter(number): letter(number + 1) for number in range(1, _MOST)}
_NEXT_ROMAN = {roman(number): roman(number + 1) for number in range(1, _MOST)}
_NEXT_FIGURE = {str(number): str(number + 1) for number in range(1, _MOST)}
