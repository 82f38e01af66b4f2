# %%
import cvxpy as cp
x = cp.Variable(3)
prob = cp.Problem(cp.Minimize(cp.sum_squares(x - 1)), [x >= 0])
# %%
prob.solve()
# %%
print(x.value)
# flow: 1 -> 2 prob
# flow: 2 -> 3 x
