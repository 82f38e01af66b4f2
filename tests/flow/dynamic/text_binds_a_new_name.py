# %%
# expect: mutates=
code = input()
# %%
# expect: mutates=
# flow: 1 -> 2 code
exec(code)
# %%
# expect: mutates=
# flow: 2 -> 3 total
print(total)
