# %%
import numpy as np
import pandas as pd

quiet = np.errstate(divide="ignore")
short = pd.option_context("display.precision", 2)

# %% [markdown]
# # Use
# %%
with quiet, short:
    print(np.array([1.0]) / 0)
    print(pd.DataFrame({"a": [1.23456789]}))

# %% [markdown]
# # Again
# %%
print(np.geterr()["divide"], pd.get_option("display.precision"))
