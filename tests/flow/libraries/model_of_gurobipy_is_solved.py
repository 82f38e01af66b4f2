# %%
import gurobipy as gp
from gurobipy import GRB
months, products, cap = ["a"], ["b"], {"a": 1}
# %%
model = gp.Model("plan")
make = model.addVars(months, products)
sell = model.addVars(months, products)
# %%
# expect: mutates=model
limit = model.addConstrs((gp.quicksum(make[m, p] for p in products) <= cap[m] for m in months), name="y")
# %%
# expect: mutates=model
model.setObjective(gp.quicksum(sell[m, p] for m in months for p in products), GRB.MAXIMIZE)
# %%
# expect: mutates=limit,make,model,sell
model.optimize()
# %%
print(make["a", "b"].x)
# flow: 1 -> 2 gp
# flow: 1 -> 2 months
# flow: 1 -> 2 products
# flow: 1 -> 3 cap
# flow: 1 -> 3 gp
# flow: 1 -> 3 months
# flow: 1 -> 3 products
# flow: 2 -> 3 make
# flow: 2 -> 3 model
# flow: 1 -> 4 GRB
# flow: 1 -> 4 gp
# flow: 1 -> 4 months
# flow: 1 -> 4 products
# flow: 2 -> 4 sell
# flow: 3 -> 4 model
# flow: 4 -> 5 model
# flow: 2 -> 6 make
# flow: 5 -> 6 make?
