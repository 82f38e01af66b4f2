# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 5]})
total = df["a"].sum()
# %%
df["a"].plot.pie(autopct=lambda share: f"{share * total / 100:.0f}")
# %%
df["a"].plot(kind="pie", autopct=lambda share: f"{share * total / 100:.0f}")
# flow: 1 -> 2 df
# flow: 1 -> 2 total
# flow: 1 -> 3 df
# flow: 1 -> 3 total
