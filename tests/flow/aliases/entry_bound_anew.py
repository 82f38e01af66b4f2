# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
parts = {"train": df, "test": df}
both = {"train": df}
many = [{"k": df} for _ in range(2)]
one = many[0]
# %%
# expect: mutates=both,parts
parts["train"] = df.copy()
both["train"] = df.copy()
# %%
# expect: mutates=df,many,one,parts
df["b"] = 1
# %%
# expect: mutates=many,one
one["k"] = 1
# %%
# expect: mutates=df,many,one,parts
df["c"] = 1
# %%
for name in parts:
    if name:
        both["train"] = parts["test"]
    both["test"] = df
# %%
# expect: mutates=both,df,many,one,parts
df["d"] = 1
# %%
print(parts, both, many, one)
