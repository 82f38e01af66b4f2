# %% tags=["parameters"]
quoted = "it's \"both\" \\ and ${X} `id` $(id)"
lines = "one\ntwo\r\nthree\ttab\x00nul\x1b[31m"
unicode = "\u202eright to left\u2028separator\ufeff"
tenth = .1
million = 1_000_000
tiny = 1e-12
flags = [True, False]
names = ("a", 'b"')
empty = ""

# %%
print(repr(quoted), repr(lines), repr(unicode))
print(tenth, million, tiny, flags, names, empty)
# %% tags=["parameters"]
config = {  # "quotes" \ and {{ braces }}
    "a b": 'it\'s "so"',
    "": "empty",
    "new\nline": [(1, 2), (3, 4)],
    "[x]": {"deep.er": {"none": None, "text": "# no comment\n[parameters]"}},  # ]] %}
    "long": ["a long text of many letters", "a long text of many letters", "a long text of many letters"],
}


class CFG:  # {{ x }}
    größe = 1.0
    text = "'''\"\"\""  # "
    sizes = (1, [2, 3])


print(config, CFG.größe, CFG.text, CFG.sizes)
