//! Names as small integers.

use std::rc::Rc;

use rustc_hash::FxHashMap;

/// An interned string: a Python name, an attribute, a dotted path, or the text of a constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Sym(pub u32);

/// Gives every string one [`Sym`], in the order of first use.
#[derive(Default)]
pub(crate) struct Interner {
    by_text: FxHashMap<Rc<str>, Sym>,
    texts: Vec<Rc<str>>,
}

impl Interner {
    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(&sym) = self.by_text.get(text) {
            return sym;
        }
        let sym = Sym(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        let shared: Rc<str> = Rc::from(text);
        self.texts.push(Rc::clone(&shared));
        self.by_text.insert(shared, sym);
        sym
    }

    /// The symbol of a text that was interned before.
    pub fn get(&self, text: &str) -> Option<Sym> {
        self.by_text.get(text).copied()
    }

    /// The text of a symbol, shared: the caller may go on to intern.
    pub fn text(&self, sym: Sym) -> Rc<str> {
        self.texts
            .get(sym.0 as usize)
            .map_or_else(|| Rc::from(""), Rc::clone)
    }
}
