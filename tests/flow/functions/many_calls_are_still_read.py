# %%
# expect: mutates=
import numpy as np
# %%
# expect: mutates=
store = []
def f0(x): return x + 1
def f1(x): return f0(x) + f0(x)
def f2(x): return f1(x) + f1(x)
def f3(x): return f2(x) + f2(x)
def f4(x): return f3(x) + f3(x)
def f5(x): return f4(x) + f4(x)
def f6(x): return f5(x) + f5(x)
def f7(x): return f6(x) + f6(x)
def f8(x): return f7(x) + f7(x)
def f9(x): return f8(x) + f8(x)
def f10(x): return f9(x) + f9(x)
def f11(x): return f10(x) + f10(x)
def f12(x): return f11(x) + f11(x)
def f13(x): return f12(x) + f12(x)
def f14(x): return f13(x) + f13(x)
def f15(x): return f14(x) + f14(x)
def f16(x): return f15(x) + f15(x)
def f17(x): return f16(x) + f16(x)
def one(n):
    store.append(n)
    return np.zeros(n)
def multi(n):
    return one(n)
def build(n):
    f17(n)
    return multi(n)
# %%
# expect: mutates=store
# flow: 1 -> 3 np through build
# flow: 2 -> 3 build
# flow: 2 -> 3 f0 through f1
# flow: 2 -> 3 f1 through f2
# flow: 2 -> 3 f2 through f3
# flow: 2 -> 3 f3 through f4
# flow: 2 -> 3 f4 through f5
# flow: 2 -> 3 f5 through f6
# flow: 2 -> 3 f6 through f7
# flow: 2 -> 3 f7 through f8
# flow: 2 -> 3 f8 through f9
# flow: 2 -> 3 f9 through f10
# flow: 2 -> 3 f10 through f11
# flow: 2 -> 3 f11 through f12
# flow: 2 -> 3 f12 through f13
# flow: 2 -> 3 f13 through f14
# flow: 2 -> 3 f14 through f15
# flow: 2 -> 3 f15 through f16
# flow: 2 -> 3 f16 through f17
# flow: 2 -> 3 f17 through build
# flow: 2 -> 3 multi through build
# flow: 2 -> 3 one through build
# flow: 2 -> 3 store through build
result = build(3)
# %%
# expect: mutates=
# flow: 2 -> 4 store
# flow: 3 -> 4 store?
print(store)
