# %%
# expect: mutates=
# Functions and distributions of SciPy that are given a generator draw from it.
import numpy as np
import pandas as pd
import scipy.stats as st
rng = np.random.default_rng(0)
gen = st.multivariate_normal([0, 0], np.eye(2), seed=rng)
kde = st.gaussian_kde(np.arange(10.0))
df = pd.DataFrame({"a": range(10), "g": list("ab") * 5})
# %%
# expect: mutates=gen,rng
# flow: 1 -> 2 gen
print(gen.rvs())
# %%
# expect: mutates=gen,rng
# flow: 1 -> 3 kde
# flow: 2 -> 3 rng
print(kde.resample(2, seed=rng))
# %%
# expect: mutates=gen,rng
# flow: 1 -> 4 df
# flow: 3 -> 4 rng
print(df.groupby("g").sample(1, random_state=rng))
# %%
# expect: mutates=gen,rng
# flow: 4 -> 5 rng
print(rng.random())
