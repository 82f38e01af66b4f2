# %%
import pathlib

target = pathlib.Path("out ;rm -rf.txt")

# %%
with open("a\"b'c $(id).txt", "w") as file:
    file.write("x")

# %%
with open("a\"b'c $(id).txt") as file:
    print(file.read())

# %%
target.write_text("`id` | ]]>")
print(target.read_text())
