# %%
# expect: imports=np,pd
import numpy as np
import pandas as pd
# %%
# expect: reads=pd writes=stop,texts
# flow: 1 -> 2 pd
texts = pd.DataFrame({'text': ['Hello World', 'Bye  now'], 'label': [1, 0]})
stop = {'now'}
# %%
# expect: defines=clean
def clean(text):
    words = [w for w in text.lower().split() if w not in stop]
    return ' '.join(words)
# %%
# expect: reads=clean,stop,texts writes=texts mutates=texts
# flow: 2 -> 4 stop through clean
# flow: 2 -> 4 texts
# flow: 3 -> 4 clean
texts['clean'] = texts['text'].apply(clean)
texts['length'] = texts['clean'].apply(lambda t: len(t.split()))
# %%
# expect: reads=stop writes=stop mutates=stop
# flow: 2 -> 5 stop
stop.add('world')
# %%
# expect: reads=clean,stop,texts
# flow: 3 -> 6 clean
# flow: 4 -> 6 texts
# flow: 5 -> 6 stop through clean
texts['clean'].apply(clean).tolist()
# %%
# expect: reads=texts writes=texts mutates=texts
# flow: 4 -> 7 texts
texts.drop('text', axis=1, inplace=True)
# %%
# expect: reads=texts
# flow: 7 -> 8 texts
texts
