# %%
import pandas as pd

unit = "kg"


class Weight:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"{self.value} {unit}"


frame = pd.DataFrame({"weight": [Weight(1), Weight(2)]})
print(frame)
# %% [markdown]
# # After it
# %%
del unit
print(len(frame))
