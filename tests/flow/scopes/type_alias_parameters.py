# %%
# expect: reads= writes=Pair,Row mutates=
type Pair[T] = tuple[T, T]
type Row[T: int, *Ts, **P] = dict[T, tuple[*Ts]]
# %%
# expect: reads=Pair writes=p mutates=
# flow: 1 -> 2 Pair
p: Pair = (1, 2)
