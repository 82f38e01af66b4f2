//! Commands of the shell that only read: what `!ls` and `check_output(["ls", …])` touch.

use nbship_diagnostics::Span;
use nbship_notebook::ast::{Argument, ArgumentKind, Constant, Expr, ExprKind};

use super::Interp;
use crate::facts::{Access, Certainty, Place};
use crate::value::{Atom, Value};

/// Commands that write nothing but to their output, and read the files that they are given.
const READERS: &[&str] = &[
    "cat",
    "cut",
    "du",
    "echo",
    "egrep",
    "grep",
    "head",
    "ls",
    "md5sum",
    "sha256sum",
    "stat",
    "tail",
    "wc",
    "zcat",
];

/// Commands that tell of the machine and touch no file, where they are given nothing but options.
const TELLERS: &[&str] = &[
    "date",
    "df",
    "free",
    "lscpu",
    "nproc",
    "nvidia-smi",
    "pwd",
    "uname",
    "whoami",
];

/// Arguments of the runners that change nothing of what a command touches.
const HARMLESS: &[&str] = &[
    "capture_output",
    "check",
    "encoding",
    "errors",
    "shell",
    "stderr",
    "text",
    "timeout",
    "universal_newlines",
];

/// Functions that run a command and end with it.
const RUNNERS: &[&str] = &[
    "os.system",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "subprocess.run",
];

/// The files that a command reads: paths as written, `None` for any. `None` where it may write.
pub(super) type Reading = Vec<Option<String>>;

/// What a line for the shell reads, where it only reads.
pub(super) fn read_by_line(line: &str) -> Option<Reading> {
    // Other commands inside, output into files, and names of the notebook put in.
    if line.contains(['>', '<', ';', '&', '`', '$', '\\', '\n', '{', '"', '\'']) {
        return None;
    }
    let mut read = Reading::new();
    for (at, command) in line.split('|').enumerate() {
        let words: Vec<&str> = command.split_whitespace().collect();
        let files = read_by_words(&words)?;
        // What stands behind a pipe reads what comes through it.
        let reads_pipe = at > 0 && files == [None];
        read.extend(files.into_iter().filter(|_| !reads_pipe));
    }
    Some(read)
}

fn read_by_words(words: &[&str]) -> Option<Reading> {
    let (program, arguments) = words.split_first()?;
    if TELLERS.contains(program) {
        return arguments.is_empty().then(Reading::new);
    }
    if !READERS.contains(program) {
        return None;
    }
    // The values of options are numbers, or stand behind a `=`; grep's pattern is no file.
    let is_option =
        |word: &&&str| word.starts_with('-') || word.bytes().all(|b| b.is_ascii_digit());
    let pattern = usize::from(program.ends_with("grep"));
    let paths = arguments
        .iter()
        .filter(|word| !is_option(word))
        .skip(pattern);
    let mut read: Reading = paths
        .map(|word| match word.contains(['*', '?', '[', '~']) {
            true => None,
            false => Some((*word).to_owned()),
        })
        .collect();
    if read.is_empty() || arguments.iter().any(|word| word.contains('=')) {
        read.push(None);
    }
    Some(read)
}

/// What a call of one of the runners reads, where its command is written out and only reads.
fn read_by_call(arguments: &[Argument]) -> Option<Reading> {
    let first = arguments.first()?;
    let is_plain = |argument: &Argument| match &argument.kind {
        ArgumentKind::Keyword(name) => HARMLESS.contains(&&*name.name),
        _ => false,
    };
    if first.kind != ArgumentKind::Positional || !arguments[1..].iter().all(is_plain) {
        return None;
    }
    match &first.value.kind {
        ExprKind::List(words) | ExprKind::Tuple(words) => {
            let words: Option<Vec<&str>> = words.iter().map(text).collect();
            read_by_words(&words?)
        }
        _ => read_by_line(text(&first.value)?),
    }
}

fn text(expr: &Expr) -> Option<&str> {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(text)) => text.as_deref(),
        _ => None,
    }
}

impl Interp<'_> {
    /// Runs a call that may run a command; where that only reads, no more than that is noted.
    pub(super) fn with_command<T>(
        &mut self,
        callee: &Value,
        member: Option<&str>,
        arguments: &[Argument],
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let is_runner = self.runs_command(callee, member);
        if is_runner {
            self.reading = read_by_call(arguments);
        }
        let result = run(self);
        if is_runner {
            self.reading = None;
        }
        result
    }

    fn runs_command(&self, callee: &Value, member: Option<&str>) -> bool {
        let Some(Atom::Lib(path)) = callee.single() else {
            return false;
        };
        let path = self.names.text(path);
        RUNNERS.iter().any(|runner| match member {
            None => **runner == *path,
            Some(member) => runner.split_once('.') == Some((&*path, member)),
        })
    }

    /// Notes what a command reads and prints.
    pub(super) fn note_reading(&mut self, reading: &Reading, span: Span, why: &str) {
        for path in reading {
            let place = Place::File(path.clone());
            self.note_effect(place, Access::Read, Certainty::May, span, why);
        }
        self.note_effect(Place::Stdout, Access::Write, Certainty::May, span, why);
    }
}

#[cfg(test)]
mod tests {
    use super::read_by_line;

    #[test]
    fn what_may_write_is_no_reader() {
        let some = |path: &str| Some(path.to_owned());
        assert_eq!(
            read_by_line("ls -la ../input"),
            Some(vec![some("../input")])
        );
        assert_eq!(read_by_line("ls"), Some(vec![None]));
        assert_eq!(
            read_by_line("cat a.csv | head -5"),
            Some(vec![some("a.csv")])
        );
        assert_eq!(read_by_line("wc -l data/*.csv"), Some(vec![None]));
        assert_eq!(read_by_line("grep -r price"), Some(vec![None]));
        assert_eq!(
            read_by_line("grep -n price a.csv"),
            Some(vec![some("a.csv")])
        );
        assert_eq!(read_by_line("du --max-depth 1"), Some(vec![None]));
        assert_eq!(read_by_line("nvidia-smi"), Some(Vec::new()));
        for line in [
            "ls > a.txt",
            "cat a | tee b",
            "rm a",
            "ls; rm a",
            "ls $(rm a)",
            "head {path}",
            "nvidia-smi -f a.txt",
            "date -s now",
            "",
        ] {
            assert_eq!(read_by_line(line), None, "{line}");
        }
    }
}
