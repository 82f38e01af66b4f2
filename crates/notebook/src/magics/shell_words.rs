//! The words of a shell line, as far as it is plain.

/// One command of a line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Command {
    pub words: Vec<String>,
    /// What follows a redirection and the file that it names: `null` of `> dev null`, with the
    /// redirection before it. A shell takes it for arguments; whoever wrote it meant none.
    pub astray: Option<String>,
    /// What the command before prints is its input.
    pub is_filter: bool,
}

/// The commands of a line, without redirections. None where it is more than words: where a command
/// gives words to another, or there are several lines.
pub(super) fn commands(line: &str) -> Option<Vec<Command>> {
    if line.contains(['`', '\n']) || line.contains("$(") {
        return None;
    }
    let mut commands = vec![Reading::default()];
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let last = commands.last_mut()?;
        if c == '#' && !last.is_open {
            break;
        }
        rest = match last.quote {
            None if matches!(c, '|' | ';' | '&') && !rest.starts_with("&>") => {
                let after = rest.trim_start_matches(c);
                let is_filter = c == '|' && rest.len() - after.len() == 1;
                commands.push(Reading::new(is_filter));
                after
            }
            None if c == '&' || (matches!(c, '<' | '>') && !last.is_version(rest)) => {
                let after = rest.trim_start_matches(['&', '<', '>']);
                last.redirect(&rest[..rest.len() - after.len()]);
                after
            }
            _ => {
                last.take(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    let read = commands.into_iter().map(Reading::command);
    Some(read.filter(|one| !one.words.is_empty()).collect())
}

#[derive(Default)]
struct Reading {
    command: Command,
    word: String,
    quote: Option<char>,
    /// Whether a word has begun.
    is_open: bool,
    /// How many words stand before the first redirection, and its sign.
    redirection: Option<(usize, String)>,
}

impl Reading {
    fn new(is_filter: bool) -> Self {
        let mut new = Self::default();
        new.command.is_filter = is_filter;
        new
    }

    /// Takes a character that is no operator.
    fn take(&mut self, c: char) {
        match self.quote {
            Some(open) if c == open => self.quote = None,
            None if matches!(c, '"' | '\'') => {
                self.quote = Some(c);
                self.is_open = true;
            }
            None if c.is_whitespace() => self.end_word(),
            _ => {
                self.word.push(c);
                self.is_open = true;
            }
        }
    }

    fn end_word(&mut self) {
        if std::mem::take(&mut self.is_open) {
            self.command.words.push(std::mem::take(&mut self.word));
        }
    }

    /// `pandas>=1`, `pandas<2`: a shell would write into a file, and nobody means that.
    fn is_version(&self, rest: &str) -> bool {
        let after = rest.trim_start_matches(['<', '>']);
        let begins = after.starts_with(|c: char| c == '=' || c.is_ascii_digit());
        begins && self.word.contains(|c: char| c.is_ascii_alphabetic())
    }

    /// `2>`, `>&`: a number before it belongs to it.
    fn redirect(&mut self, sign: &str) {
        if self.word.bytes().all(|byte| byte.is_ascii_digit()) {
            self.word.clear();
            self.is_open = false;
        }
        self.end_word();
        let words = &mut self.command.words;
        match &mut self.redirection {
            // `> file 2>&1`: what stands between is the file.
            Some((count, _)) if words.len() == *count + 1 => words.truncate(*count),
            Some(_) => {}
            none => *none = Some((words.len(), sign.to_owned())),
        }
    }

    fn command(mut self) -> Command {
        self.end_word();
        if let Some((count, sign)) = self.redirection {
            let after = self.command.words.split_off(count);
            if after.len() > 1 {
                self.command.astray = Some(format!("{sign} {}", after.join(" ")));
            }
        }
        self.command
    }
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn lines_are_read_as_a_shell_does() {
        for (line, expected) in [
            (
                "pip install 'a > 1' b>=2,<3 \"c\"",
                "pip,install,a > 1,b>=2,<3,c",
            ),
            ("pip install a # for b", "pip,install,a"),
            ("pip install a > /dev/null 2>&1", "pip,install,a"),
            ("pip install a >log.txt", "pip,install,a"),
            ("pip install a &> log", "pip,install,a"),
            ("pip install a > dev null", "pip,install,a (> dev null)"),
            ("pip install a && echo ok; b", "pip,install,a + echo,ok + b"),
            ("pip install a 2>&1 | tail -1", "pip,install,a | tail,-1"),
            ("a || b &", "a + b"),
            ("pip install ''", "pip,install,"),
        ] {
            let mut shown = String::new();
            for (at, one) in commands(line).unwrap_or_default().iter().enumerate() {
                let sign = match (at, one.is_filter) {
                    (0, _) => "",
                    (_, true) => " | ",
                    (_, false) => " + ",
                };
                shown.push_str(sign);
                shown.push_str(&one.words.join(","));
                if let Some(astray) = &one.astray {
                    shown.push_str(&format!(" ({astray})"));
                }
            }
            assert_eq!(shown, expected, "{line}");
        }
        for line in ["pip install $(cat x)", "pip install `cat x`", "a\nb"] {
            assert_eq!(commands(line), None, "{line}");
        }
    }
}
