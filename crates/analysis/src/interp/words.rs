//! Types and names that the analysis itself asks for.

use crate::intern::{Interner, Sym};
use crate::value::ConstantTypes;

/// Symbols the code itself mentions.
pub(crate) struct Words {
    pub int: Sym,
    pub float: Sym,
    pub str: Sym,
    pub path: Sym,
    pub bytes: Sym,
    pub bool: Sym,
    pub list: Sym,
    pub dict: Sym,
    pub set: Sym,
    pub tuple: Sym,
    pub generator: Sym,
    pub self_: Sym,
    pub func: Sym,
    pub args: Sym,
    /// The field of a `defaultdict` with what makes its values.
    pub factory: Sym,
    pub add_to: Sym,
    pub property: Sym,
    pub coroutine: Sym,
    pub exception: Sym,
    pub namespace: Sym,
    /// The notebook as a module.
    pub own_module: Sym,
}

impl Words {
    pub fn new(names: &mut Interner) -> Self {
        let mut n = |text: &str| names.intern(text);
        Self {
            int: n("builtins.int"),
            float: n("builtins.float"),
            str: n("builtins.str"),
            path: n("pathlib.Path"),
            bytes: n("builtins.bytes"),
            bool: n("builtins.bool"),
            list: n("builtins.list"),
            dict: n("builtins.dict"),
            set: n("builtins.set"),
            tuple: n("builtins.tuple"),
            generator: n("builtins.generator"),
            self_: n("self"),
            func: n("func"),
            args: n("args"),
            factory: n("makes missing values"),
            add_to: n("add_to"),
            property: n("builtins.property"),
            coroutine: n("builtins.coroutine"),
            exception: n("builtins.Exception"),
            namespace: n("builtins.namespace"),
            own_module: n("builtins.own_module"),
        }
    }

    /// The types of constants.
    pub fn constants(&self) -> ConstantTypes {
        ConstantTypes {
            int: self.int,
            text: self.str,
            path: self.path,
        }
    }
}
