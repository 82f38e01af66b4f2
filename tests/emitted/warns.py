# %%
import logging
import warnings

import numpy as np

# %%
warnings.warn("careful")


def old(value):
    warnings.warn("old way", DeprecationWarning, stacklevel=2)
    return value


# %%
kept = [old(each) for each in range(3)]

# %%
mean = np.mean([])

# %%
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(1)
    except DeprecationWarning as error:
        print("caught", error)

# %%
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old(2)
print(len(seen), seen[0].message)

# %%
warnings.filterwarnings("ignore", message="careful")
warnings.warn("careful")

# %%
logging.warning("said %s", len(kept))
