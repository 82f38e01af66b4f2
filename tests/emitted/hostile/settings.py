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
