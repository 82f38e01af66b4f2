# %%
# expect: mutates=
from gensim.models import LdaModel
from gensim.corpora import Dictionary
toks = [['a']]
d = Dictionary(toks)
corpus = [d.doc2bow(t) for t in toks]
# %%
# expect: mutates=
# flow: 1 -> 2 LdaModel
# flow: 1 -> 2 corpus
# flow: 1 -> 2 d
lda = LdaModel(corpus, num_topics=2, id2word=d)
# %%
# expect: mutates=lda
# flow: 1 -> 3 corpus
# flow: 2 -> 3 lda
lda.update(corpus)
# %%
# expect: mutates=
# flow: 3 -> 4 lda
lda.print_topics()
