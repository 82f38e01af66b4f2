# %%
import numpy as np
import pandas as pd
names = pd.Series(["ann", np.nan, "bob"], dtype=object)
spoken = {np.nan: "nobody", "ann": "Ann"}
# %% [markdown]
# # Add
# %%
spoken["bob"] = "Bob"
# %% [markdown]
# # Show
# %%
print([spoken[name] for name in names])
