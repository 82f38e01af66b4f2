# %%
import pandas as pd
class display(object):
    """Show the values of several expressions."""
    def __init__(self, *args):
        self.args = args
    def __repr__(self):
        return "\n".join(a + " = " + repr(eval(a)) for a in self.args)
# %% [markdown]
# # Load
# %%
df = pd.DataFrame({"a": [1, 2, 3]})
print(df)
# %%
print(df.sum())
# %% [markdown]
# # Filter
# %%
b = df["a"] * 2
# %%
def keep(x):
    return x["a"].std() > 4
display("df.groupby('a').filter(keep)")
# %%
print(b)
