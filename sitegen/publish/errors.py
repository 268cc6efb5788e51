"""What stops a build: a broken output or a missing tool, never a bad decision."""


class PublishError(Exception):
    """The site could not be published; the one that stood before stands still.

    ``message`` says what is wrong, ``hint`` what to do about it.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["PublishError"], tuple[str, str]]:
        """Say how to make it anew in another process."""
        return type(self), (self.message, self.hint)
