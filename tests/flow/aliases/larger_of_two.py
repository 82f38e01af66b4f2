# %%
a, b = [1, 2], [3]
c, d = [4], [5, 6]
numbers = [7, 8]
longest = max(a, b, key=len)
first = min([c, d])
most = max(numbers)
# %%
# expect: mutates=a,b,longest
longest.append(5)
# %%
# expect: mutates=c,d,first
first.append(5)
# %%
most += 1
# %%
print(a, b, c, d, longest, first, most)
