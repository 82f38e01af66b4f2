# Calls that multiply are not followed to the end: what they can reach may change.
# %%
box = []
other = []
# %%
def f0(then):
    box.append(1)
    then()

def f1(then):
    f0(lambda: f0(then))
    f0(lambda: f0(then))
    f0(lambda: f0(then))

def f2(then):
    f1(lambda: f1(then))
    f1(lambda: f1(then))
    f1(lambda: f1(then))

def f3(then):
    f2(lambda: f2(then))
    f2(lambda: f2(then))
    f2(lambda: f2(then))

def f4(then):
    f3(lambda: f3(then))
    f3(lambda: f3(then))
    f3(lambda: f3(then))

def f5(then):
    f4(lambda: f4(then))
    f4(lambda: f4(then))
    f4(lambda: f4(then))

def f6(then):
    f5(lambda: f5(then))
    f5(lambda: f5(then))
    f5(lambda: f5(then))

def f7(then):
    f6(lambda: f6(then))
    f6(lambda: f6(then))
    f6(lambda: f6(then))

def f8(then):
    f7(lambda: f7(then))
    f7(lambda: f7(then))
    f7(lambda: f7(then))

def f9(then):
    f8(lambda: f8(then))
    f8(lambda: f8(then))
    f8(lambda: f8(then))

def f10(then):
    f9(lambda: f9(then))
    f9(lambda: f9(then))
    f9(lambda: f9(then))

def f11(then):
    f10(lambda: f10(then))
    f10(lambda: f10(then))
    f10(lambda: f10(then))

def f12(then):
    f11(lambda: f11(then))
    f11(lambda: f11(then))
    f11(lambda: f11(then))
# %%
f12(lambda: None)
# %%
# expect: reads=box,other mutates=
print(box, other)
