"""What keeps a preview from starting."""


class ServeError(Exception):
    """The preview cannot run. ``message`` says what is wrong, ``hint`` what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint
