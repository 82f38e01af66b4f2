# %%
# expect: imports=Counter,defaultdict,re
from collections import Counter, defaultdict
import re
# %%
# expect: writes=texts
texts = ['one two two', 'three three one']
# %%
# expect: defines=tokens
def tokens(text):
    return re.findall(pattern, text)
# %%
# expect: writes=pattern
pattern = r'\w+'
# %%
# expect: reads=Counter,pattern,re,texts,tokens writes=counts,text
# flow: 1 -> 5 Counter
# flow: 1 -> 5 re through tokens
# flow: 2 -> 5 texts
# flow: 3 -> 5 tokens
# flow: 4 -> 5 pattern through tokens
counts = Counter()
for text in texts:
    counts.update(tokens(text))
# %%
# expect: reads=counts
# flow: 5 -> 6 counts
counts.most_common(2)
# %%
# expect: reads=counts,defaultdict writes=by_length,word
# flow: 1 -> 7 defaultdict
# flow: 5 -> 7 counts
by_length = defaultdict(list)
for word in counts:
    by_length[len(word)].append(word)
# %%
# expect: reads=by_length
# flow: 7 -> 8 by_length
dict(by_length)
