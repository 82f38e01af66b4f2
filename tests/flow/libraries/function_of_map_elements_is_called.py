# %%
import polars as pl
df = pl.DataFrame({"a": [1, 2]})
scale = {1: 2, 2: 3}
# %%
df = df.with_columns(pl.col("a").map_elements(lambda x: scale[x], return_dtype=pl.Int64).alias("b"))
# %%
print(df)
# flow: 1 -> 2 df
# flow: 1 -> 2 pl
# flow: 1 -> 2 scale
# flow: 2 -> 3 df
