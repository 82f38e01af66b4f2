# %%
df = object()
from pyspark.ml.clustering import KMeans
model = KMeans(k=3).fit(df)
# %%
centers = model.clusterCenters()
# %%
print(model.summary.trainingCost)
# flow: 1 -> 2 model
# flow: 1 -> 3 model
