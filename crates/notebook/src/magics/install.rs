//! `%pip install …`, `!pip install …` and their kin.

use crate::magic::MagicMeaning;

/// Options that take the next word as their value.
const VALUED: &[&str] = &[
    "-r",
    "--requirement",
    "-c",
    "--constraint",
    "-i",
    "--index-url",
    "--extra-index-url",
    "-f",
    "--find-links",
    "-t",
    "--target",
    "--channel",
    "-n",
    "--name",
    "--trusted-host",
    "--python",
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
    let words: Vec<&str> = plain.split_whitespace().collect();
    let packages = COMMANDS
        .iter()
        .find_map(|command| words.strip_prefix(*command))?;
    Some(packages_of(packages))
}

fn packages_of(words: &[&str]) -> Vec<String> {
    let mut packages = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if VALUED.contains(word) {
            words.next();
        } else if !word.starts_with('-') {
            packages.push(word.trim_matches(['"', '\'']).to_owned());
        }
    }
    packages
}
