"""What editors say of the findings of one article: requests to suppress some, and replies to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from auditor.document import Span
    from auditor.results import Finding, Reply


class Origin(StrEnum):
    """Where a request stands: in the file beside the article, or in the article itself."""

    SIDECAR = "sidecar"
    COMMENT = "comment"


class Fate(StrEnum):
    """What came of a request. Not run: its rule did not judge the article; not allowed: comments are switched off."""

    USED = "used"
    UNUSED = "unused"
    EXPIRED = "expired"
    NOT_RUN = "not-run"
    NOT_ALLOWED = "not-allowed"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Target:
    """The findings meant: of `rule` (code or name, as written), with the id `finding`, touching the words `quote`
    or the passage `span`. Empty strings and None narrow nothing.
    """

    rule: str = ""
    finding: str = ""
    quote: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A request to suppress findings.

    `place` says where it stands, for people; `expires` is the last day on which it holds. A `fault` says why it
    cannot be honoured, and `allowed` is false where comments are not.
    """

    target: Target
    reason: str
    origin: Origin
    place: str
    expires: date | None = None
    reviewer: str = ""
    fault: str = ""
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and the findings it is to; to the article as a whole when the target names neither rule nor finding."""

    target: Target
    reply: Reply
    place: str


@dataclass(frozen=True, slots=True)
class Suppressions:
    """Everything said of one article. `today` decides what has expired; None when nothing can."""

    requests: tuple[Request, ...] = ()
    answers: tuple[Answer, ...] = ()
    today: date | None = None

    def __bool__(self) -> bool:
        return bool(self.requests or self.answers)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is out of the score, and the request that took it out."""

    finding: Finding
    request: Request


@dataclass(frozen=True, slots=True)
class Ruling:
    """What came of one request; `findings` holds the ids it suppresses, or would if it had not expired."""

    request: Request
    fate: Fate
    findings: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply and the ids of the findings it stands beside; `message` says why none, where some are named."""

    answer: Answer
    findings: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """What came of everything said of one article. Suppressed findings stand in the order of the text."""

    suppressed: tuple[Suppressed, ...] = ()
    requests: tuple[Ruling, ...] = ()
    answers: tuple[Answered, ...] = ()


NO_RULINGS: Final = Rulings()
