# %%
Δ = 2
数据 = [1, 2]
ﬁeld = "x"
# %% [markdown]
# ## 名前
# %%
数据.append(Δ)
print(field)
# %% [markdown]
# ## Ende; rm -rf
# %%
print(数据)
