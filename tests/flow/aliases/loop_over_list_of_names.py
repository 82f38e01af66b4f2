# %%
# expect: reads= writes=a,b,both mutates=
a = [1]
b = [2]
both = [a, b]
# %%
# expect: reads=both writes=a,b,both,x mutates=a,b,both
# flow: 1 -> 2 both
for x in both:
    x.append(0)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
# %%
# expect: reads=both writes= mutates=
# flow: 2 -> 4 both
print(both)
