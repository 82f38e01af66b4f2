# %%
from itertools import accumulate, chain, combinations, pairwise, permutations, product, takewhile, zip_longest
rows = [[1], [2], [3]]
# %%
# flow: 1 -> 2 rows
# flow: 1 -> 2 accumulate
# flow: 1 -> 2 chain
# flow: 1 -> 2 combinations
# flow: 1 -> 2 pairwise
# flow: 1 -> 2 permutations
# flow: 1 -> 2 product
# flow: 1 -> 2 takewhile
# flow: 1 -> 2 zip_longest
kept = list(filter(None, rows))
tupled = tuple(filter(None, rows))
flat = list(chain(rows, rows))
nested = list(chain.from_iterable([rows]))
pairs = list(combinations(rows, 2)) + list(permutations(rows)) + list(pairwise(rows))
table = list(product(rows, rows)) + list(zip_longest(rows, rows))
begun = list(takewhile(len, rows)) + list(accumulate(rows))
# %%
# expect: reads=rows mutates=rows
# flow: 1 -> 3 rows
rows.append([4])
# %%
# expect: reads=kept,flat,nested,pairs,table,begun,tupled
# flow: 2 -> 4 kept
# flow: 2 -> 4 flat
# flow: 2 -> 4 nested
# flow: 2 -> 4 pairs
# flow: 2 -> 4 table
# flow: 2 -> 4 begun
# flow: 2 -> 4 tupled
print(kept, flat, nested, pairs, table, begun, tupled)
# %%
# expect: mutates=rows,kept,flat,nested,pairs,table,begun,tupled
# flow: 2 -> 5 pairs
pairs[0][1].append(5)
# %%
# flow: 5 -> 6 rows
print(rows)
