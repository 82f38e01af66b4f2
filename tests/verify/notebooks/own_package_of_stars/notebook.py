# %%
import pk
print(pk.f(1))
