# %%
# expect: writes=text defines=f
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
# expect: reads=f,text writes=sql
# flow: 1 -> 2 f
# flow: 1 -> 2 text
print(text, f(), sep="|")
sql = f"""
select *
  from {text.split()[0]}
"""
# %%
# expect: reads=sql
# flow: 2 -> 3 sql
print(sql)
