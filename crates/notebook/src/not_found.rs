//! Help that finds nothing: IPython prints a line for it, as a package has to.

use std::collections::BTreeSet;

use crate::magic::Magic;

/// What Python and IPython have from the start.
const NAMED: &str = "\
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup \
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError \
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError \
    DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception \
    ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning \
    GeneratorExit IOError ImportError ImportWarning In IndentationError IndexError \
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
    ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError \
    OSError Out OverflowError PendingDeprecationWarning PermissionError ProcessLookupError \
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning \
    StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit \
    TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError \
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning \
    ValueError Warning ZeroDivisionError _ __ __IPYTHON__ ___ __build_class__ __debug__ \
    __doc__ __import__ __loader__ __name__ __package__ __spec__ _dh _i _ih _ii _iii _oh abs \
    aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod \
    compile complex copyright credits delattr dict dir display divmod enumerate eval exec \
    exit filter float format frozenset get_ipython getattr globals hasattr hash help hex id \
    input int isinstance issubclass iter len license list locals map max memoryview min next \
    object oct open ord pow print property quit range repr reversed round set setattr slice \
    sorted staticmethod str sum super tuple type vars zip";

/// What is a magic of IPython or of an extension that many use.
const MAGICS: &str = "\
    HTML SVG alias alias_magic autoawait autocall automagic bash bookmark capture cat cd \
    clear cls code_wrap colors conda config connect_info cp debug dhist dirs doctest_mode ed \
    edit env file gui hist history html javascript js killbgscripts latex ldir less lf lk ll \
    load load_ext loadpy logoff logon logstart logstate logstop lprun ls lsmagic lx macro \
    magic mamba man markdown matplotlib memit micromamba mkdir more mprun mv notebook page \
    pastebin pdb pdef pdoc perl pfile pinfo pinfo2 pip popd pprint precision prun psearch \
    psource pushd pwd pycat pylab pypy python python2 python3 qtconsole quickref recall \
    rehashx reload_ext rep rerun reset reset_selective rm rmdir ruby run save sc script \
    set_env sh sql store svg sx system tb time timeit unalias unload_ext uv watermark who \
    who_ls whos writefile xdel xmode";

/// What the code of a notebook may bind.
#[derive(Default)]
pub(crate) struct Bound {
    words: BTreeSet<String>,
    /// Nothing brings names that are written nowhere.
    is_whole: bool,
}

impl Bound {
    /// Reads the code of a whole notebook; only where some of it asks for help.
    pub fn of<'a>(code: impl Iterator<Item = &'a str> + Clone) -> Self {
        if !code.clone().flat_map(str::lines).any(asks) {
            return Self::default();
        }
        let open = [
            "import *", "%run", "%pylab", "%load", "exec(", "globals(", "%store",
        ];
        let is_whole = !code
            .clone()
            .any(|text| open.iter().any(|each| text.contains(each)));
        let lines = code.flat_map(str::lines).filter(|line| !asks(line));
        let words = lines.flat_map(|line| line.split(|c: char| c != '_' && !c.is_alphanumeric()));
        Self {
            words: words.map(str::to_owned).collect(),
            is_whole,
        }
    }

    /// What IPython prints in place of help: nothing has such a name.
    pub fn not_found(&self, magic: &Magic, line: &str) -> Option<String> {
        let asked = magic.argument.as_str();
        let is_shown = |c: char| matches!(c, ' '..='~') || c.is_alphanumeric();
        let is_plain =
            !asked.is_empty() && asked.chars().all(is_shown) && !asked.contains(['*', '$', '{']);
        if magic.name != "?" || !is_plain || line.contains('%') {
            return None;
        }
        let is_dotted = asked.split('.').all(|part| match part.strip_suffix(']') {
            Some(part) => is_identifier(part.split('[').next().unwrap_or_default()),
            None => is_identifier(part),
        });
        let head = asked.split(['.', '[']).next().unwrap_or_default();
        let mut known = NAMED.split(' ').chain(MAGICS.split(' '));
        let is_bound =
            !self.is_whole || self.words.contains(head) || known.any(|name| name == head);
        (!is_dotted || !is_bound).then(|| format!("Object `{asked}` not found."))
    }
}

fn asks(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('?') || line.ends_with('?')
}

fn is_identifier(text: &str) -> bool {
    let is_word = text.chars().all(|c| c == '_' || c.is_alphanumeric());
    is_word && !text.is_empty() && !text.starts_with(|c: char| c.is_numeric())
}
