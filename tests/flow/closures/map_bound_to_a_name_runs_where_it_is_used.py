# %%
k = 1
rows = [[1], [2]]
def longer(row):
    row.append(k)
    return row
# %%
# expect: reads=longer,rows mutates=
# flow: 1 -> 2 longer
# flow: 1 -> 2 rows
grown = map(longer, rows)
# %%
# expect: reads=rows mutates=
# flow: 1 -> 3 rows
sizes = (len(row) + k for row in rows)
# %%
k = 2
# %%
# expect: reads=grown,k mutates=grown,rows
# flow: 2 -> 5 grown
# flow: 4 -> 5 k through longer
done = list(grown)
# %%
# expect: reads=sizes,k mutates=sizes
# flow: 3 -> 6 sizes
# flow: 4 -> 6 k
total = sum(sizes)
# %%
# expect: reads=done
# flow: 5 -> 7 done
done[0].append(3)
# %%
# flow: 7 -> 8 rows
print(rows)
