//! The lock of exact versions, made by uv where it is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nbship_diagnostics::{Code, Finding, Place, Severity};

use crate::exit::Result;
use crate::files::read_regular;
use crate::temporary::Temporary;

/// The largest project file or lock that is read.
const LARGEST: u64 = 64 << 20;

/// What became of the lock.
#[derive(Debug, PartialEq, Eq)]
pub enum Lock {
    /// It is as it was, or was not asked for.
    Left,
    /// To be written.
    Made(Vec<u8>),
    Failed(String),
    /// No versions do all that the dependencies ask for, and why.
    Unsolved(String),
}

impl Lock {
    /// Whether there is none though one was asked for.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Failed(_) | Self::Unsolved(_))
    }

    /// What is said of dependencies that do not go together.
    pub fn finding(&self) -> Option<Finding> {
        let Self::Unsolved(why) = self else {
            return None;
        };
        Some(Finding {
            code: Code("NB420"),
            severity: Severity::Warning,
            message: format!("the versions that the package asks for do not go together: {why}"),
            place: Place::Nowhere {
                why: "it is about the package's dependencies",
            },
            remedy: Some(
                "correct `dependencies` in the package's pyproject.toml, which keeps what you write there".to_owned(),
            ),
        })
    }
}

/// Why there is no lock where there is no uv, and what to do.
pub const NO_UV: &str = "no uv is on the PATH\n  remedy: install uv (`pip install uv`), which the \
    package's README, CI and Dockerfile use too, and compile again; or say --no-lock";

/// Whether uv is there.
pub fn is_possible() -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(uv()).is_file())
}

/// As of when the package's versions are chosen: what its `pyproject.toml` says, else today. A
/// package that is compiled again keeps its day, so that it keeps its versions.
pub fn as_of(package: &Path) -> String {
    let bytes = read_regular(&package.join("pyproject.toml"), LARGEST).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let told = text.lines().find_map(|line| {
        let value = line.strip_prefix("exclude-newer = \"")?;
        let is_date = |c: char| c.is_ascii_alphanumeric() || "-:+".contains(c);
        value
            .strip_suffix('"')
            .filter(|date| date.chars().all(is_date))
    });
    told.map_or_else(|| format!("{}T00:00:00Z", today()), str::to_owned)
}

/// Today in UTC, such as `2026-11-23`.
fn today() -> String {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let (year, month, day) = civil(since.map_or(0, |since| since.as_secs() / 86_400));
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of a number of days since 1970, in the Gregorian calendar.
fn civil(days: u64) -> (u64, u64, u64) {
    // Eras of 400 years that begin on 1 March, so that leap days come last.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

fn uv() -> PathBuf {
    PathBuf::from(if cfg!(windows) { "uv.exe" } else { "uv" })
}

/// The lock that lies in a package, if any; Err where something is there that is none.
pub fn old(package: &Path) -> std::result::Result<Option<Vec<u8>>, String> {
    let place = package.join("uv.lock");
    match read_regular(&place, LARGEST) {
        None if std::fs::symlink_metadata(&place).is_ok() => {
            Err("the uv.lock that is there cannot be read".to_owned())
        }
        old => Ok(old),
    }
}

/// Makes the lock of a `pyproject.toml`, starting from an old one. A lock that still fits is left.
/// Nothing is built: to build a source distribution is to run the code of strangers, and compiling
/// runs none.
pub fn make(project: &[u8], old: Option<&[u8]>) -> Result<Lock> {
    let place = Temporary::new("nbship-lock", false)?;
    if std::fs::write(place.path().join("pyproject.toml"), project).is_err() {
        return Ok(Lock::Failed(
            "the folder for temporary files cannot be written".to_owned(),
        ));
    }
    if let Some(old) = old {
        let _ = std::fs::write(place.path().join("uv.lock"), old);
    }
    let ran = Command::new(uv())
        .args([
            "lock",
            "--quiet",
            "--no-progress",
            "--no-build",
            "--directory",
        ])
        .arg(place.path())
        .stdin(Stdio::null())
        .output();
    let output = match ran {
        Ok(output) => output,
        Err(error) => return Ok(Lock::Failed(error.to_string())),
    };
    if !output.status.success() {
        return Ok(failed(&String::from_utf8_lossy(&output.stderr)));
    }
    Ok(match std::fs::read(place.path().join("uv.lock")) {
        Ok(made) if Some(made.as_slice()) == old => Lock::Left,
        Ok(made) => Lock::Made(made),
        Err(error) => Lock::Failed(error.to_string()),
    })
}

/// Why there is no lock, by what uv said.
fn failed(said: &str) -> Lock {
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let all = lines.clone().collect::<Vec<_>>().join(" ");
    let begins = all.split_once("Because ").map(|(_, rest)| rest);
    let cause = begins.and_then(|rest| rest.split_once(", we can conclude"));
    let words = cause.map_or_else(
        || lines.take(4).collect::<Vec<_>>().join(" "),
        |(cause, _)| cause.replace("your project depends on", "the package asks for"),
    );
    let is_unbuilt = said.contains("--no-build");
    if said.contains("No solution found") && !is_unbuilt {
        return Lock::Unsolved(words);
    }
    let why = " (compiling builds nothing, since that would run its code)";
    Lock::Failed(format!("{words}{}", if is_unbuilt { why } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::{Lock, civil, failed};

    #[test]
    fn what_uv_says_is_told_apart() {
        let apart = "error: No solution found when resolving dependencies\n  cause: Because a==1 depends on b<2\n  \
                     and your project depends on b==3, we can conclude that they are incompatible.\n";
        let cause = "a==1 depends on b<2 and the package asks for b==3";
        assert_eq!(failed(apart), Lock::Unsolved(cause.to_owned()));
        assert!(Lock::Unsolved(String::new()).finding().is_some());
        let unbuilt = "error: No solution found\n cause: Because a==1 has no usable wheels, we can conclude it.\n\
                       hint: disabled (i.e., with `--no-build`)";
        let Lock::Failed(why) = failed(unbuilt) else {
            panic!("a source distribution may be built");
        };
        assert!(
            why.starts_with("a==1 has no usable wheels (compiling"),
            "{why}"
        );
    }

    #[test]
    fn days_since_1970() {
        for (days, date) in [
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (20_780, (2026, 11, 23)),
            (47_540, (2100, 2, 28)),
            (47_541, (2100, 3, 1)),
        ] {
            assert_eq!(civil(days), date);
        }
    }
}
