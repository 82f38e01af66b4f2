//! `%pip install …`, `!pip install …` and their kin.

use super::shell_words;
use crate::magic::MagicMeaning;

/// Options that take the next word as their value, and say nothing of what is installed.
const VALUED: &[&str] = &[
    "-t",
    "--target",
    "--prefix",
    "--root",
    "--channel",
    "-n",
    "--name",
    "-p",
    "--trusted-host",
    "--python",
    "--python-version",
    "--platform",
    "--timeout",
    "--retries",
    "--proxy",
    "--cache-dir",
    "--progress-bar",
    "--only-binary",
    "--no-binary",
    "--upgrade-strategy",
];

/// Options that say what is installed, or from where: kept with their value as one word.
const SOURCES: &[&str] = &[
    "-r",
    "--requirement",
    "-c",
    "--constraint",
    "-e",
    "--editable",
    "-i",
    "--index-url",
    "--extra-index-url",
    "-f",
    "--find-links",
];

/// Words before the packages, for each installer; options may stand between them.
const COMMANDS: &[&[&str]] = &[
    &["pip", "install"],
    &["pip3", "install"],
    &["uv", "pip", "install"],
    &["conda", "install"],
    &["mamba", "install"],
    &["python", "-m", "pip", "install"],
    &["python3", "-m", "pip", "install"],
    &["{sys.executable}", "-m", "pip", "install"],
    &["$sys.executable", "-m", "pip", "install"],
];

/// Words that take a library away where `install` would bring one.
const REMOVING: &[&str] = &["uninstall", "remove"];

/// Commands that only show what the one before prints.
const FILTERS: &[&str] = &[
    "cat", "grep", "egrep", "head", "sed", "sort", "tail", "tr", "wc",
];

/// Commands that only say something.
const SAYING: &[&str] = &["clear", "echo", "true", "yes"];

/// `%pip …`, `%conda …`
pub(super) fn magic(name: &str, argument: &str) -> MagicMeaning {
    let command = format!("{name} {argument}");
    match command_packages(&command) {
        Some(packages) => MagicMeaning::Install(packages),
        None => MagicMeaning::Shell {
            program: "sh".to_owned(),
            script: command,
        },
    }
}

/// The packages a shell line installs, none where it takes some away; `None` where it does anything
/// else as well.
pub(super) fn command_packages(line: &str) -> Option<Vec<String>> {
    let mut found = None;
    for command in shell_words::commands(line)? {
        let mut words: Vec<&str> = command.words.iter().map(String::as_str).collect();
        while words
            .first()
            .is_some_and(|word| matches!(*word, "sudo" | "time"))
        {
            words.remove(0);
        }
        let first = words.first().copied().unwrap_or_default();
        if let Some(packages) = packages(&words) {
            let all: &mut Vec<String> = found.get_or_insert_default();
            all.extend(packages);
            all.extend(command.astray);
        } else if !(SAYING.contains(&first) || command.is_filter && FILTERS.contains(&first)) {
            return None;
        }
    }
    found
}

/// What a command installs; nothing where it takes away. `None` where it does neither.
fn packages(words: &[&str]) -> Option<Vec<String>> {
    let is_conda = matches!(words.first(), Some(&("conda" | "mamba")));
    COMMANDS
        .iter()
        .find_map(|command| {
            let rest = after(words, command, "install")?;
            Some(packages_of(rest, is_conda))
        })
        .or_else(|| {
            let mut all = COMMANDS
                .iter()
                .flat_map(|command| REMOVING.iter().map(move |verb| (command, verb)));
            all.find_map(|(command, verb)| after(words, command, verb))
                .map(|_| Vec::new())
        })
}

/// The words after those of a command, the last of which is `verb` in the place of `install`.
fn after<'a>(words: &'a [&'a str], command: &[&str], verb: &str) -> Option<&'a [&'a str]> {
    let mut rest = words;
    for word in command {
        let wanted = if *word == "install" { verb } else { word };
        // `pip -q install a`
        while rest
            .first()
            .is_some_and(|one| *one != wanted && one.starts_with("-") && rest.len() < words.len())
        {
            rest = rest.get(1..)?;
        }
        if rest.first() != Some(&wanted) {
            return None;
        }
        rest = rest.get(1..)?;
    }
    Some(rest)
}

fn packages_of(words: &[&str], is_conda: bool) -> Vec<String> {
    let mut packages = Vec::new();
    let mut words = words.iter().peekable();
    while let Some(word) = words.next() {
        let is_channel = is_conda && *word == "-c";
        if VALUED.contains(word) || is_channel {
            words.next();
        } else if SOURCES.contains(word) {
            let value = words.next().copied().unwrap_or_default();
            packages.push(format!("{word} {value}").trim_end().to_owned());
        } else if let Some((option, value)) = glued(word).filter(|_| !is_conda) {
            packages.push(format!("{option} {value}"));
        } else if words.peek() == Some(&&"@") {
            words.next();
            let address = words.next().copied().unwrap_or_default();
            packages.push(format!("{word} @ {address}"));
        } else if !word.starts_with('-') || has_source(word) || *word == "-" {
            packages.push((*word).to_owned());
        }
    }
    packages
}

/// `-rFILE` and the like: option and value.
fn glued(word: &str) -> Option<(&'static str, &str)> {
    let short = SOURCES.iter().filter(|option| option.len() == 2);
    let mut found = short.filter_map(|option| Some((*option, word.strip_prefix(option)?)));
    found.find(|(_, value)| !value.is_empty())
}

/// `--requirement=…` and the like.
fn has_source(word: &str) -> bool {
    let option = word.split('=').next().unwrap_or_default();
    SOURCES.contains(&option)
}

#[cfg(test)]
mod tests {
    use super::command_packages;

    #[test]
    fn what_is_installed_and_from_where() {
        for (command, words) in [
            ("pip install -q a 'b >= 1' \"c\"", &["a", "b >= 1", "c"][..]),
            ("pip install -r x.txt --target y a", &["-r x.txt", "a"]),
            ("pip install --requirement=x.txt", &["--requirement=x.txt"]),
            ("pip install -i https://h a", &["-i https://h", "a"]),
            ("pip install a @ https://h", &["a @ https://h"]),
            ("pip install 'a @ https://h'", &["a @ https://h"]),
            ("pip install -e name -rx.txt", &["-e name", "-r x.txt"]),
            ("conda install -y -c forge a", &["a"]),
            ("pip -q install a", &["a"]),
            ("sudo pip install a && echo done", &["a"]),
            ("pip3 install 'a>=1' | tail -1", &["a>=1"]),
            ("pip install a; pip install b", &["a", "b"]),
            ("yes | pip uninstall a && pip install b", &["b"]),
            ("pip install a > dev null", &["a", "> dev null"]),
            ("pip install - q a", &["-", "q", "a"]),
        ] {
            assert_eq!(
                command_packages(command).unwrap_or_default(),
                words,
                "{command}"
            );
        }
    }

    #[test]
    fn what_does_more_is_no_install_line() {
        assert_eq!(command_packages("pip uninstall -y a"), Some(Vec::new()));
        for command in [
            "pip list",
            "pip download a",
            "apt-get install -y a && pip install b",
            "pip install a && python b.py",
            "echo ok",
            "cat a | pip install b; head c",
            "pip install -r $(ls a)",
        ] {
            assert_eq!(command_packages(command), None, "{command}");
        }
    }
}
