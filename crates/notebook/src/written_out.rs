//! Lines that stand for Python of their own, which takes their place: `%pylab`, `%pwd`, a lone `;`,
//! help that finds nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use nbship_diagnostics::{CellNumber, Finding, Place, Severity, Span};

use crate::ast::{ExprKind, Stmt, StmtKind};
use crate::magic::{Magic, MagicMeaning};
use crate::not_found::Bound;
use crate::{codes, visit};

/// The option of `%pylab` that leaves out what comes by stars.
const ALONE: &str = "--no-import-all";

/// What `%pylab` imports by name, as IPython does.
const NAMES: &[(&str, &str)] = &[
    ("IPython.core.pylabtools", "figsize getfigs"),
    ("IPython.display", "display"),
    ("matplotlib", "cbook mlab pylab pyplot"),
];

/// Where `from pylab import *` has its names from, besides Matplotlib's and NumPy's own.
const PYLAB: &[(&str, &str)] = &[
    ("matplotlib.cbook", "flatten silent_list"),
    (
        "matplotlib.dates",
        "DateFormatter DateLocator YearLocator MonthLocator WeekdayLocator DayLocator \
         HourLocator MinuteLocator SecondLocator date2num datestr2num drange num2date",
    ),
    (
        "matplotlib.mlab",
        "detrend detrend_linear detrend_mean detrend_none window_hanning window_none",
    ),
    (
        "numpy.fft",
        "ifft rfft irfft hfft ihfft rfftn irfftn rfft2 irfft2 fft2 ifft2 fftn ifftn \
         fftshift ifftshift fftfreq rfftfreq",
    ),
    (
        "numpy.linalg",
        "matrix_power solve tensorsolve tensorinv inv cholesky eigvals eigvalsh pinv \
         slogdet det svd svdvals eig eigh lstsq norm qr cond matrix_rank multi_dot \
         matrix_norm vector_norm",
    ),
    (
        "numpy.random",
        "beta binomial chisquare choice dirichlet exponential f gamma geometric \
         get_state gumbel hypergeometric laplace logistic lognormal logseries \
         multinomial multivariate_normal negative_binomial noncentral_chisquare \
         noncentral_f normal pareto permutation poisson rand randint randn \
         random_integers random_sample ranf rayleigh sample seed set_state shuffle \
         standard_cauchy standard_exponential standard_gamma standard_normal \
         standard_t triangular uniform vonmises wald weibull zipf",
    ),
    ("numpy", "fft linalg ma random"),
];

/// The words of a notebook's code: of what `%pylab` imports by name, only these are written.
pub(crate) type Words = BTreeSet<String>;

/// The words of some code, where any of it may need them.
pub(crate) fn words<'a>(code: impl Iterator<Item = &'a str> + Clone) -> Words {
    if !code.clone().any(|text| text.contains("pylab")) {
        return Words::new();
    }
    code.flat_map(|text| text.split(|c: char| c != '_' && !c.is_alphanumeric()))
        .map(str::to_owned)
        .collect()
}

/// A place in a cell, and the line or value of IPython that Python takes the place of.
struct Edit<'a> {
    span: Span,
    by: By<'a>,
}

enum By<'a> {
    Pylab(&'a Magic),
    Folder { imports: bool },
    Import,
    Nothing,
    Said(String),
}

/// A cell's text with Python in place of such lines, and what there is to say; `None` without any.
pub(crate) fn written_out(
    source: &str,
    body: &[Stmt],
    cell: CellNumber,
    words: &Words,
    bound: &Bound,
) -> Option<(String, Vec<Finding>)> {
    let mut edits = Vec::new();
    collect(body, false, &mut edits);
    asked_in_vain(source, body, bound, &mut edits);
    let mut text = String::with_capacity(source.len());
    let (mut done, mut notes) = (0, Vec::new());
    for edit in &edits {
        let range = edit.span.range();
        text.push_str(source.get(done..range.start)?);
        match &edit.by {
            By::Pylab(magic) => {
                let line = format!("# {}", source.get(range.clone())?);
                notes.push(note(cell, Span::new(text.len(), text.len() + line.len())));
                let _ = write!(text, "{line}\n{}", pylab(magic, words).trim_end());
            }
            By::Folder { imports: true } => text.push_str("import os\n\nos.getcwd()"),
            By::Folder { imports: false } => text.push_str("os.getcwd()"),
            By::Import => text.push_str("import os\n\n"),
            By::Nothing => text.push_str("\"\""),
            By::Said(said) => {
                let _ = write!(text, "print({said:?})");
            }
        }
        done = range.end;
    }
    text.push_str(source.get(done..)?);
    (!edits.is_empty()).then_some((text, notes))
}

/// Help at the top level of a cell for what is not there.
fn asked_in_vain<'a>(source: &str, body: &'a [Stmt], bound: &Bound, edits: &mut Vec<Edit<'a>>) {
    for stmt in body {
        if let StmtKind::Magic(magic) = &stmt.kind
            && let Some(line) = source.get(magic.span.range())
            && let Some(said) = bound.not_found(magic, line)
        {
            let (span, by) = (magic.span, By::Said(said));
            edits.push(Edit { span, by });
        }
    }
    edits.sort_by_key(|edit| edit.span.start);
}

/// `%pylab` within a block is refused, since a star needs the top level; so is `%pwd`.
fn collect<'a>(body: &'a [Stmt], inner: bool, edits: &mut Vec<Edit<'a>>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::Magic(magic) | StmtKind::MagicCode { magic, .. }
                if let Some(by) = in_place_of(magic, inner) =>
            {
                let span = magic.span;
                edits.push(Edit { span, by });
            }
            StmtKind::Assign { value, .. }
                if let ExprKind::Magic(magic) = &value.kind
                    && !inner
                    && is_folder(magic) =>
            {
                let (start, span) = (stmt.span.start as usize, magic.span);
                let before = Span::new(start, start);
                edits.push(Edit {
                    span: before,
                    by: By::Import,
                });
                let by = By::Folder { imports: false };
                edits.push(Edit { span, by });
            }
            _ => {
                for block in visit::bodies(stmt) {
                    collect(block, true, edits);
                }
            }
        }
    }
}

fn in_place_of(magic: &Magic, inner: bool) -> Option<By<'_>> {
    let is_plain = |word: &str| {
        word == ALONE
            || word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    if magic.is_cell || magic.meaning != MagicMeaning::Unknown {
        return None;
    }
    match magic.name.as_str() {
        ";" if magic.argument.is_empty() => Some(By::Nothing),
        "pylab" if !inner && magic.argument.split_whitespace().all(is_plain) => {
            Some(By::Pylab(magic))
        }
        "pwd" if !inner && is_folder(magic) => Some(By::Folder { imports: true }),
        _ => None,
    }
}

fn is_folder(magic: &Magic) -> bool {
    magic.name == "pwd" && magic.argument.is_empty()
}

fn pylab(magic: &Magic, words: &Words) -> String {
    let mut text = String::from("import matplotlib\nimport numpy\nimport numpy as np\n");
    text.push_str("import matplotlib.pyplot as plt\n");
    named(NAMES, words, &mut text);
    if magic.argument.split_whitespace().any(|word| word == ALONE) {
        return text;
    }
    text.push_str("import matplotlib as mpl\n");
    text.push_str("from matplotlib.pyplot import *\nfrom numpy import *\n");
    named(PYLAB, words, &mut text);
    if words.contains("datetime") {
        text.push_str("import datetime\n");
    }
    text
}

fn named(all: &[(&str, &str)], words: &Words, text: &mut String) {
    for (module, names) in all {
        for name in names.split(' ').filter(|name| words.contains(*name)) {
            let _ = writeln!(text, "from {module} import {name}");
        }
    }
}

fn note(cell: CellNumber, span: Span) -> Finding {
    Finding {
        code: codes::MAGIC_DROPPED,
        severity: Severity::Note,
        message: "`%pylab` becomes the imports that it makes".to_owned(),
        place: Place::Cell { cell, span },
        remedy: Some("Nothing to do.".to_owned()),
    }
}
