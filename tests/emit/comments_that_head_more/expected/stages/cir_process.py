"""CIR process: notebook cells 1-3.

The process runs in $[0,T]$, as a[0] and b say [1].
"""

import math
import warnings
from math import floor


def cir_process(*, DROP_COLS=("b",)):
    DROP_COLS = [*DROP_COLS]
    # [cell 1]
    warnings.filterwarnings("ignore")

    # [cell 2]
    # Correlation matrix
    cols = [1.5, 2.5]
    print([floor(value) for value in cols], math.pi)

    # [cell 3]
    # ── 3.3  Drop high-cardinality columns ──
    kept = [name for name in "abc" if name not in DROP_COLS]
    results = {}          # kept apart
    print(kept, results)
    return cols, kept, results
