# %%
a, b = 2, 3
formula = "a * b + c"
# %% [markdown]
# ## Make
# %%
exec("c = a + 10")
# %% [markdown]
# ## Use
# %%
print(eval(formula), c)
# %%
globals()["late"] = c * 2
# %% [markdown]
# ## Late
# %%
print(late)
