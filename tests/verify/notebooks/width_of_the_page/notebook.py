# %% [markdown]
# # Everything is shown
# %%
import pandas as pd

pd.set_option("display.width", None)
pd.set_option("display.max_columns", None)
# %% [markdown]
# # Data
# %%
frame = pd.DataFrame({f"a_long_column_{i}": [1.5, 2.0] for i in range(9)})
print(frame)
frame.describe()
# %% [markdown]
# # Columns
# %%
pd.set_option("display.large_repr", "info")
frame
