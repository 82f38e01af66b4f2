# %%
# expect: mutates=
import pickle
LOG = []
class M:
    def go(self):
        LOG.append(1); return 3
m = M()
# %%
# expect: mutates=LOG
# flow: 1 -> 2 LOG through M
# flow: 1 -> 2 M?
# flow: 1 -> 2 m
# flow: 1 -> 2 pickle
pickle.dump(m, open("m.pkl", "wb"))
m2 = pickle.load(open("m.pkl", "rb"))
print(m2.go())
# %%
# expect: mutates=
# flow: 2 -> 3 LOG
print(LOG)
