# %% [markdown]
# # __init__

# %%
values = list(range(10))

# %% [markdown]
# # con

# %%
squares = [value**2 for value in values]

# %% [markdown]
# # 读取数据

# %%
total = sum(squares)

# %% [markdown]
# # Ünïcödé — élève

# %%
print(total)

# %% [markdown]
# # 1

# %%
print(total + 1)

# %% [markdown]
# # 1

# %%
print(total + 2)
