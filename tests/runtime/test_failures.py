"""What is said about a stage that failed."""

from __future__ import annotations

import pytest
from edits import put

MUTE = "class Mute(Exception):\n    def __str__(self):\n        raise ValueError\n"


@pytest.mark.parametrize("isolate", [False, True])
@pytest.mark.parametrize(
    "code", ["raise Mute", "try:\n    raise Mute\nexcept Mute:\n    raise KeyError('later')"]
)
def test_exceptions_that_cannot_say_what_they_are(shop, project, isolate, code):
    put(project, "draw", MUTE + code)
    with pytest.raises(Exception, match="stage 'draw'") as caught:
        shop.run(isolate=isolate)
    assert "<exception str() failed>" in str(caught.value)
