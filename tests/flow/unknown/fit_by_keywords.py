# %%
train = [1, 2]
from darts.models import ExponentialSmoothing
m = ExponentialSmoothing()
# %%
m.fit(series=train)
# %%
print(m)
# flow: 1 -> 2 m
# flow: 1 -> 2 train
# flow: 2 -> 3 m
