# %%
# expect: mutates=
import pictures
image = pictures.read("a.png")
# %%
# expect: mutates=
# flow: 1 -> 2 image
turned = image.rotate(45)
small = image.resize(2)
# %%
# expect: mutates=small,turned
# flow: 2 -> 3 small
# flow: 2 -> 3 turned
turned.mode = small.mode = "L"
# %%
# expect: mutates=
# flow: 1 -> 4 image
# flow: 3 -> 4 small
# flow: 3 -> 4 turned
print(image, turned, small)
