"""What remains of `%%capture`."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any, Self

from . import outputs


class capture:  # noqa: N801 - used as a word in emitted code
    """Keeps what the block shows from the reader; the notebook may show it later."""

    def __init__(self) -> None:
        self._kept: list[dict[str, Any]] = []
        self._recorder: outputs.Recorder | None = None

    def __enter__(self) -> Self:
        self._recorder = outputs.active()
        if self._recorder is not None:
            self._shown = self._recorder.begin_aside()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._recorder is not None:
            self._kept = self._recorder.end_aside(self._shown)
            self._recorder = None

    @property
    def stdout(self) -> str:
        """What was printed."""
        return self._printed("stdout")

    @property
    def stderr(self) -> str:
        """What was printed to stderr."""
        return self._printed("stderr")

    @property
    def outputs(self) -> list[dict[str, Any]]:
        """What was displayed."""
        return [each for each in self._kept if each["output_type"] != "stream"]

    def _printed(self, name: str) -> str:
        return "".join(each["text"] for each in self._kept if each.get("name") == name)

    def show(self) -> None:
        """Show everything now."""
        recorder = outputs.active()
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)
        for each in self.outputs:
            if recorder is None:
                break
            recorder.add({k: v for k, v in each.items() if k not in ("cell", "stage")})

    __call__ = show

    def __str__(self) -> str:
        return self.stdout
