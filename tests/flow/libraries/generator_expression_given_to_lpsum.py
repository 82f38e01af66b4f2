# %%
import pulp
cost = {"a": 1}
# %%
prob = pulp.LpProblem("p", pulp.LpMinimize)
x = pulp.LpVariable.dicts("x", cost, 0)
# %%
prob += pulp.lpSum(cost[i] * x[i] for i in cost)
# %%
prob.solve()
# %%
print(x["a"].varValue)
# flow: 1 -> 2 cost
# flow: 1 -> 2 pulp
# flow: 1 -> 3 cost
# flow: 1 -> 3 pulp
# flow: 2 -> 3 prob
# flow: 2 -> 3 x
# flow: 3 -> 4 prob
# flow: 4 -> 5 x
