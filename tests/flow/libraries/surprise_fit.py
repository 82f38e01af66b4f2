# %%
# expect: mutates=
from surprise import SVD, Dataset, Reader
data = Dataset.load_from_df(1, Reader())
# %%
# expect: mutates=
# flow: 1 -> 2 SVD
svd = SVD()
# %%
# expect: mutates=svd
# flow: 1 -> 3 data
# flow: 2 -> 3 svd
svd.fit(data.build_full_trainset())
# %%
# expect: mutates=
# flow: 3 -> 4 svd
svd.predict(1, 2)
