# %%
import foolib
a = foolib.Agent()
# %%
a.solve()
print("solved")
# %%
print(a.solution)
# flow: 1 -> 2 a
# flow: 2 -> 3 a
