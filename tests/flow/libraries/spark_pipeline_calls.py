# %%
df = object()
K = "age"
# %%
from pyspark.ml import Pipeline, Transformer
class T(Transformer):
    def _transform(self, df): return df.dropna(subset=[K])
# %%
pipe = Pipeline(stages=[T()])
# %%
out = pipe.fit(df).transform(df)
# flow: 2 -> 3 Pipeline
# flow: 2 -> 3 T
# flow: 1 -> 4 K? through T
# flow: 1 -> 4 df
# flow: 3 -> 4 pipe
