# %%
name = "x"
exec(name + " = 1")
globals()["y"] = 2
# %%
print(x + y)
