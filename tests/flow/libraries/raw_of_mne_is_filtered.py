# %%
import mne

raw = mne.io.read_raw_fif("a.fif")
# %%
# expect: mutates=raw
raw.filter(1, 40)
# %%
raw.plot()
# flow: 1 -> 2 raw
# flow: 2 -> 3 raw
