# %%
# MISSED CHANGE, promise broken (silently: other values): `fit` of an unknown model changes nothing once anything of scipy or pyspark is
# imported (scipy.stats.norm.fit() reads; Estimator.fit() of pyspark too), unless sklearn, keras, xgboost, statsmodels … is imported as well.
# `import lmfit`: read(); pyspark: load(), write(). Right: without these imports. partial_fit(), refit() of what is unknown is missed always.
from scipy import stats
from recommenders.models.sar import SAR
# %%
# flow: 1 -> 2 SAR
model = SAR(similarity_type="jaccard")
# %%
# expect: reads=model mutates=model
# flow: 2 -> 3 model
model.fit([1, 2])
# %%
# flow: 3 -> 4 model
print(model.recommend_k_items([3]))
