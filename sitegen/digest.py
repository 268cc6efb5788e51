"""What identifies a value: the 16 bytes of its XXH3, which no accident makes the same.

Somebody who wants to could make two values of one digest: it finds what changed and what is
whole, and proves nothing to others. What the site states of a decision is its SHA-256.
"""

from collections.abc import Mapping

from xxhash import xxh3_128, xxh3_128_digest

SIZE = 16


def digest(*parts: bytes | memoryview) -> bytes:
    """Return what identifies a row of byte strings, each apart from the next."""
    if len(parts) == 1:
        return xxh3_128_digest(parts[0])
    whole = xxh3_128()
    for part in parts:
        whole.update(len(part).to_bytes(8))
        whole.update(part)
    return whole.digest()


def differing(
    files: Mapping[str, bytes], before: Mapping[str, bytes], id_before: bytes
) -> tuple[tuple[str, ...], bytes]:
    """Return the paths in which a set of files differs from the set before, and what identifies it.

    Both are digests by path; ``id_before`` identifies the set before, and is empty for one of no files. A
    set is identified by the sum of what identifies each file, so that only those that differ are looked at.
    """
    changed = [path for path, each in files.items() if before.get(path) != each]
    gone = [path for path in before if path not in files]
    total = int.from_bytes(id_before)
    for path in changed:
        total += _number(path, files[path])
    for path in (*changed, *gone):
        if path in before:
            total -= _number(path, before[path])
    return (*changed, *gone), (total % (1 << (8 * SIZE))).to_bytes(SIZE)


def _number(path: str, each: bytes) -> int:
    return int.from_bytes(digest(path.encode(), each))
