"""Setup: notebook cells 1-2."""

from sample.functions import Scaler


def setup():
    # [cell 2]
    scaler = Scaler(2)
    print(scaler.value())
    return scaler
