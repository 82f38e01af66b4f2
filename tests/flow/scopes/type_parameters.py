# %%
# expect: defines=first,Box
def first[T](items: list[T]) -> T:
    kept: list[T] = items
    return kept[0]
class Box[T]:
    def get(self, item: T) -> T:
        return item
# %%
# expect: reads=first,Box
# flow: 1 -> 2 first
# flow: 1 -> 2 Box
first([1]), Box().get(2)
