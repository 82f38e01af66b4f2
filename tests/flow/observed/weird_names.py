# %%
# expect: writes=field,Δ,数据
Δ = 2
数据 = [1, 2]
ﬁeld = "x"
# %% [markdown]
# ## 名前
# %%
# expect: reads=field,Δ,数据 writes=数据 mutates=数据
# flow: 1 -> 2 field
# flow: 1 -> 2 Δ
# flow: 1 -> 2 数据
数据.append(Δ)
print(field)
# %% [markdown]
# ## Ende; rm -rf
# %%
# expect: reads=数据
# flow: 2 -> 3 数据
print(数据)
