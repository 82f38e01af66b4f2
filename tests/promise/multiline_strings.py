# %%
text = """first
    second
third"""
def f():
    return """
a
  b
"""
# %% [markdown]
# ## Use
# %%
print(text, f(), sep="|")
sql = f"""
select *
  from {text.split()[0]}
"""
# %%
print(sql)
