# %%
# expect: mutates=
from somelib import savers
SUFFIX = ".pkl"
class Model:
    def __init__(self):
        self.parts = []
    def fit(self, data):
        self.parts.append(len(data))
        savers.save(path="model.pkl", object=self)
    @classmethod
    def load(cls, path):
        return savers.load(path + SUFFIX)
data = [1]
# %%
# expect: mutates=
# flow: 1 -> 2 Model
# flow: 1 -> 2 data
# flow: 1 -> 2 savers through Model
Model().fit(data)
# %%
# expect: mutates=
# flow: 1 -> 3 data
print(data)
