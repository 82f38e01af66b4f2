# %%
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
