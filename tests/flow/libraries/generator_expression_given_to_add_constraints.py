# %%
import gurobipy as gp
limits = {"a": 1}
# %%
m = gp.Model()
x = m.addVars(limits)
# %%
m.addConstrs((x[i] <= limits[i] for i in limits), name="c")
# %%
m.optimize()
# %%
print(m.objVal)
# flow: 1 -> 2 gp
# flow: 1 -> 2 limits
# flow: 1 -> 3 limits
# flow: 2 -> 3 m
# flow: 2 -> 3 x
# flow: 3 -> 4 m
# flow: 4 -> 5 m
