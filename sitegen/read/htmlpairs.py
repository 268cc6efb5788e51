"""Pairs: labels of a page's header and their values, each pair to one line.

Above the first section, a label and its value become one line: ``dt`` and ``dd``, two cells, or
a block that is but a label and the block after it.
"""

from msgspec import structs

from sitegen.read.htmlblocks import Block
from sitegen.read.labels import is_label
from sitegen.read.lines import BETWEEN_CELLS, BOLD_LINE
from sitegen.read.title import is_title


def paired(blocks: list[Block]) -> list[Block]:
    """Return the blocks with each label of the header joined to its value."""
    pairs: list[Block] = []
    in_header = True
    index = 0
    while index < len(blocks):
        block = blocks[index]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.line.heading == 1 and is_title(block.line.raw):
            in_header = True
        elif 1 < block.line.heading < BOLD_LINE:
            in_header = False
        label, cell, _ = block.line.raw.partition(BETWEEN_CELLS)
        if in_header and cell and is_label(label):
            pairs.append(_labelled(block, label, block.line.raw))
        elif after is not None and _is_pair(block, after, in_header=in_header):
            label = block.line.raw
            pairs.append(_labelled(block, label, f"{label} {after.line.raw}"))
            index += 1
        else:
            pairs.append(block)
        index += 1
    return pairs


def _labelled(block: Block, label: str, raw: str) -> Block:
    # What is drawn as typed may be indented.
    raw, label = raw.lstrip(), label.lstrip()
    line = structs.replace(block.line, raw=raw, text=raw, offset=0, label=label)
    return structs.replace(block, line=line)


def _is_pair(block: Block, after: Block, *, in_header: bool) -> bool:
    if not in_header or not block.inside or block.line.marker or after.line.marker:
        return False
    if (block.name, after.name) == ("dt", "dd"):
        return True
    return is_label(block.line.raw) and not is_label(after.line.raw)
