# %%
query = """
select *
  from t
"""
text = f"""{query}
 end"""
print(text)
# %%
values = [
    1,  # one

    2,
]
if values:
    print("""a
b""")
