# %%
from darts.models import ExponentialSmoothing
m = ExponentialSmoothing()
# %%
m.fit(series=train)
# %%
print(m)
# flow: 1 -> 2 m
# flow: 2 -> 3 m
