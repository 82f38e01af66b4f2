# %%
# expect: defines=B5 writes=a
class B5:
    def __init__(self, given):
        self.bag_ = given
    @property
    def first(self):
        return self.bag_[0]
    @first.setter
    def first(self, value):
        self.bag_.insert(0, value)
a = B5([1])
# %%
# expect: reads=a writes=d
# flow: 1 -> 2 a
d = a.bag_
# %%
# expect: reads=a mutates=a,d
# flow: 1 -> 3 a
a.first = 3
