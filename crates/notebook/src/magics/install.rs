//! `%pip install …`, `!pip install …` and their kin.

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

/// Words before the packages, for each installer.
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

/// The packages a shell command installs; `None` where it does anything else as well.
pub(super) fn command_packages(command: &str) -> Option<Vec<String>> {
    let plain = command.split(" #").next().unwrap_or_default();
    let plain = plain.split("2>").next().unwrap_or_default();
    let plain = plain.split("> /dev/null").next().unwrap_or_default();
    let plain = plain.split(">/dev/null").next().unwrap_or_default().trim();
    if plain.contains(['|', ';', '&', '`', '\n']) {
        return None;
    }
    let words = words_of(plain);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let packages = COMMANDS
        .iter()
        .find_map(|command| words.strip_prefix(*command))?;
    let is_conda = matches!(words.first(), Some(&("conda" | "mamba")));
    Some(packages_of(packages, is_conda))
}

/// The words of a command as a shell splits them: quotes hold words together.
fn words_of(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    let mut is_open = false;
    for c in command.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => word.push(c),
            None if matches!(c, '"' | '\'') => {
                quote = Some(c);
                is_open = true;
            }
            None if c.is_whitespace() => {
                if is_open || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                is_open = false;
            }
            None => word.push(c),
        }
    }
    if is_open || !word.is_empty() {
        words.push(word);
    }
    words
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
        } else if !word.starts_with('-') || has_source(word) {
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
        ] {
            assert_eq!(
                command_packages(command).unwrap_or_default(),
                words,
                "{command}"
            );
        }
    }
}
