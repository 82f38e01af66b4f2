# %%
# expect: mutates=
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import make_pipeline
random = np.random.RandomState(0)
# %%
# expect: mutates=
# flow: 1 -> 2 RandomForestClassifier
# flow: 1 -> 2 make_pipeline
# flow: 1 -> 2 random
model = make_pipeline(RandomForestClassifier(random_state=random))
# %%
# expect: mutates=model,random
# flow: 2 -> 3 model
model.fit([[1.0], [2.0]], [0, 1])
# %%
# expect: mutates=model,random
# flow: 3 -> 4 random
print(random.rand())
