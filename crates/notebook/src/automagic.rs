//! IPython's automagic where a line is Python, too: a cell that is only `pwd`, `ls -l` or
//! `timeit f()` is a magic unless something has that name.

use std::collections::BTreeSet;

use crate::cell::{Piece, PieceKind};

/// Line magics of IPython 9 that begin a line in practice, those of no use in a cell left out.
const NAMES: &[&str] = &[
    "autoreload",
    "cat",
    "cd",
    "clear",
    "cls",
    "conda",
    "config",
    "cp",
    "dhist",
    "dirs",
    "env",
    "gui",
    "hist",
    "history",
    "ldir",
    "less",
    "lf",
    "lk",
    "ll",
    "load",
    "load_ext",
    "loadpy",
    "logstart",
    "logstop",
    "ls",
    "lsmagic",
    "lx",
    "macro",
    "mamba",
    "man",
    "matplotlib",
    "memit",
    "mkdir",
    "more",
    "mv",
    "notebook",
    "pdb",
    "pdef",
    "pdoc",
    "pfile",
    "pinfo",
    "pip",
    "popd",
    "precision",
    "prun",
    "psearch",
    "psource",
    "pushd",
    "pwd",
    "pycat",
    "pylab",
    "qtconsole",
    "quickref",
    "recall",
    "rehashx",
    "reload_ext",
    "rerun",
    "reset",
    "rm",
    "rmdir",
    "save",
    "set_env",
    "store",
    "sx",
    "system",
    "tb",
    "time",
    "timeit",
    "unload_ext",
    "uv",
    "who",
    "who_ls",
    "whos",
    "xmode",
];

/// Those that no library exports for `import *`.
const NOWHERE_ELSE: &[&str] = &["clear", "cls", "ll", "ls", "pwd", "who", "whos"];

/// The words of a notebook that begin a cell as magics, since nothing in it may have the name.
#[derive(Default)]
pub(crate) struct Automagics(BTreeSet<String>);

impl Automagics {
    /// Reads the code of a whole notebook; only where a cell may be such a line.
    pub fn of(pieces: &[Piece]) -> Self {
        let code = || {
            let code = pieces.iter();
            code.filter(|piece| matches!(piece.kind, PieceKind::Code))
        };
        let mut asked: BTreeSet<&str> = code().filter_map(|piece| name(&piece.source)).collect();
        for piece in code() {
            if asked.is_empty() {
                break;
            }
            if name(&piece.source).is_none() {
                forget(&piece.source, &mut asked);
            }
        }
        Self(asked.into_iter().map(str::to_owned).collect())
    }

    /// Where the `%` belongs in a cell's text.
    pub fn place(&self, source: &str) -> Option<usize> {
        let found = name(source)?;
        let start = source.len() - source.trim_start().len();
        self.0.contains(found).then_some(start)
    }
}

/// The first word of a cell of one line that is a magic's name, and not bound or called by it.
fn name(source: &str) -> Option<&str> {
    let line = source.trim();
    let end = line.find(|c: char| c != '_' && !c.is_ascii_alphanumeric());
    let (word, rest) = line.split_at(end.unwrap_or(line.len()));
    let is_apart = rest.is_empty() || rest.starts_with([' ', '\t']);
    let is_bound = rest.trim_start().starts_with(['=', ',']);
    (is_apart && !is_bound && !line.contains('\n') && NAMES.binary_search(&word).is_ok())
        .then_some(word)
}

/// Takes out what a cell may bind: each word of it that is no magic's, attribute's or remark's.
fn forget(source: &str, asked: &mut BTreeSet<&str>) {
    if source.contains("import *") || source.contains("%run") {
        asked.retain(|name| NOWHERE_ELSE.contains(name));
    }
    for line in source
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
    {
        let mut before = ' ';
        for word in line.split_inclusive(|c: char| c != '_' && !c.is_alphanumeric()) {
            let last = word.chars().next_back().unwrap_or(' ');
            let is_open = last != '_' && !last.is_alphanumeric();
            let name = &word[..word.len() - if is_open { last.len_utf8() } else { 0 }];
            if !name.is_empty() && !matches!(before, '%' | '!' | '.') {
                asked.remove(name);
            }
            before = last;
        }
    }
}
