# %%
from lib import Table
t = Table.read('a.fits')
# %%
t.write('b.csv')
# %%
t.write_pdb('b.csv')
# %%
t.write_input()
# %%
t.writeto('x.fits', overwrite=True)
# %%
print(t)
# flow: 1 -> 2 t
# flow: 1 -> 3 t
# flow: 1 -> 4 t
# flow: 1 -> 5 t
# flow: 1 -> 6 t
