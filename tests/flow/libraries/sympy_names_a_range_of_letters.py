# %%
import sympy
# %%
sympy.var("a:c")
# %%
print(a + b)
# flow: 1 -> 2 sympy
# flow: 2 -> 3 a
# flow: 2 -> 3 b
