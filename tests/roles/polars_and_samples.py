# %%
# role: load
import polars as pl
from sklearn.utils import resample
df = pl.read_csv("a.csv")
rare = pl.read_csv("rare.csv").to_pandas()
# %%
# role: clean
df = df.filter(pl.col("load") < 50)
# %%
# role: clean
df = df.fill_null(0).drop_nulls()
# %%
# role: feature
df = df.with_columns(pl.col("load").shift(1).alias("before"))
# %%
# role: explore
df.describe()
# %%
# role: feature
more = resample(rare, replace=True, n_samples=100)
# %%
# role: save
df.write_csv("out.csv")
more.to_csv("more.csv")
