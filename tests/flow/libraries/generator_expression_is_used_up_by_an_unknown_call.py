# %%
import unknownlib as ul
cost = {"a": 1}
# %%
total = ul.quicksum(cost[i] * 2 for i in cost)
# %%
print(total)
total.show()
# flow: 1 -> 2 cost
# flow: 1 -> 2 ul
# flow: 2 -> 3 total
