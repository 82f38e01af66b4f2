# %%
# expect: mutates=
words = {'a': 1}
def normalize(text):
    return [w for w in text if w in words]
# %%
# expect: mutates=
# flow: 1 -> 2 normalize
# flow: 1 -> 2 words? through normalize
import wordbatch
wb = wordbatch.WordBatch(normalize)
docs, y = ["a", "b"], [1, 2]
X = wb.fit_transform(docs)
Z = wb.transform(docs)
del(wb)
# %%
# expect: mutates=
# flow: 2 -> 3 X
# flow: 2 -> 3 numpy.random? effect
from sklearn.model_selection import train_test_split
A, B = train_test_split(X, test_size=0.5)
# %%
# expect: mutates=
# flow: 2 -> 4 X
# flow: 2 -> 4 Z
from scipy.sparse import hstack
S = hstack((X, Z)).tocsr()
# %%
# expect: mutates=
# flow: 2 -> 5 X
# flow: 2 -> 5 y
from sklearn.linear_model import Ridge
m = Ridge()
m.fit(X, y)
# %%
# expect: mutates=
# flow: 2 -> 6 Z
# flow: 5 -> 6 m
p = m.predict(Z)
