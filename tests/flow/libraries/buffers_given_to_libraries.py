# %%
# expect: mutates=
# What a library writes into a buffer changes it, also through an object that holds the buffer.
import io
import zipfile
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
text, packed, rows = io.StringIO(), io.BytesIO(), io.BytesIO()
archive = zipfile.ZipFile(packed, "w")
# %%
# expect: mutates=archive,packed
# flow: 1 -> 2 archive
archive.writestr("a.txt", "hello")
archive.close()
# %%
# expect: mutates=rows
# flow: 1 -> 3 df
# flow: 1 -> 3 rows
df.to_pickle(rows)
# %%
# expect: mutates=
# flow: 2 -> 4 packed
# flow: 3 -> 4 rows
print(len(packed.getvalue()), len(rows.getvalue()))
