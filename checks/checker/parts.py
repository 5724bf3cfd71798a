"""An assumption or a conclusion of a program: what it comes to, and how far that is seen by following the program."""
from typing import NamedTuple

WORDS = ("checked", "compared", "taken", "open")  # from the strongest on
DECIDED = WORDS[:2]


class Part(NamedTuple):
    truth: bool | None
    word: str
    compared: int


def combined(settles, parts):
    """`all` (settles: False) or `any` (True) of them. One part that settles the whole is enough, the best one;
    else all are needed."""
    rank = lambda part: WORDS.index(part.word)
    settling = [part for part in parts if part.truth is settles]
    if settling:
        return min(settling, key=rank)
    compared = sum(part.compared for part in parts)
    if any(part.truth is None for part in parts):
        return Part(None, "open", compared)
    return Part(not settles, max(parts, key=rank).word, compared)
