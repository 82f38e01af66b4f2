//! How far above its own folder a notebook reaches for its files.
//!
//! Known paths say it (`../../data/x.csv` is 2). Where code computes a path from the working folder
//! (`Path.cwd().parent`), the text gives a bound: too many levels cost a larger copy of the data
//! folder, too few lose files.

use nbship_analysis::facts::{Analysis, Place};
use nbship_notebook::Notebook;

/// The most that is concluded from text.
const MOST: u32 = 3;

/// The folders above the notebook's own that a run must have.
pub(crate) fn levels_up(notebook: &Notebook, analysis: &Analysis) -> u32 {
    let paths = analysis
        .statements
        .iter()
        .flat_map(|statement| &statement.effects)
        .filter_map(|effect| match &effect.place {
            Place::File(Some(path)) => Some(path_levels(path)),
            _ => None,
        });
    let code: Vec<&str> = notebook
        .code_cells()
        .map(|(cell, _)| cell.source.as_str())
        .collect();
    paths.max().unwrap_or(0).max(code_levels(&code))
}

fn path_levels(path: &str) -> u32 {
    let mut depth = 0_i32;
    let mut lowest = 0_i32;
    for part in path
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
    {
        depth += if part == ".." { -1 } else { 1 };
        lowest = lowest.min(depth);
    }
    lowest.unsigned_abs()
}

/// What the text of the cells lets suspect. Changes of the folder add up, the rest does not. One down
/// into a folder that is written out, which nothing skips, is worth a way back.
fn code_levels(cells: &[&str]) -> u32 {
    let absolute = ["cwd()", "abspath(", "resolve()", "absolute()", "realpath("];
    let from_folder = cells
        .iter()
        .any(|cell| absolute.iter().any(|call| cell.contains(call)));
    let (mut changes, mut highest, mut below) = (0, 0, 0_u32);
    for text in cells.iter().flat_map(|cell| cell.lines()) {
        let line = text.trim_start();
        let dots = dots(line);
        if line.contains("chdir(") || line.starts_with("%cd") || line.starts_with("cd ") {
            below += if text == line { steps_down(line) } else { 0 };
            let up = dots.max(if from_folder { parents(line) } else { 0 });
            changes += up.saturating_sub(below);
            below = below.saturating_sub(up);
        } else {
            let parents = if from_folder { parents(line) } else { 0 };
            highest = highest.max(dots + parents);
        }
    }
    (changes + highest).min(MOST)
}

/// Into how many folders a plain `os.chdir("a/b")` or `%cd a/b` leads.
fn steps_down(line: &str) -> u32 {
    let line = line.trim_end().trim_end_matches(';');
    let call = line
        .strip_prefix("os.chdir(")
        .and_then(|rest| rest.strip_suffix(')'));
    let path = match call {
        Some(quoted) => quoted
            .strip_prefix(['"', '\''])
            .and_then(|rest| rest.strip_suffix(['"', '\''])),
        None => line.strip_prefix("%cd ").map(str::trim),
    };
    let is_plain = |part: &&str| {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.');
        !matches!(*part, "" | ".") && part.chars().all(is_word)
    };
    let parts = path.unwrap_or_default().split('/');
    let parts: Vec<&str> = parts.filter(|part| !matches!(*part, "" | ".")).collect();
    let is_below = path.is_some_and(|path| !path.starts_with('/'))
        && parts.iter().all(|part| is_plain(part) && *part != "..");
    if is_below {
        u32::try_from(parts.len()).unwrap_or(0)
    } else {
        0
    }
}

/// Components `..` that begin a text or follow one another: `"..", ".."` and `../../x` are 2.
fn dots(line: &str) -> u32 {
    let starts = |before: Option<char>| {
        before.is_none_or(|c| matches!(c, '"' | '\'' | '/' | ' ' | '(' | '{' | '='))
    };
    let ends =
        |after: Option<char>| after.is_none_or(|c| matches!(c, '"' | '\'' | '/' | ' ' | '\\'));
    // `data/..` leads back to where it begins.
    let leads_back = |before: &str| {
        let folder = before.strip_suffix('/').unwrap_or_default();
        folder.ends_with(|c: char| c == '_' || c == '-' || c.is_alphanumeric())
    };
    let components = line.match_indices("..").filter(|(at, _)| {
        let before = &line[..*at];
        starts(before.chars().next_back())
            && ends(line[at + 2..].chars().next())
            && !leads_back(before)
    });
    let named = line.matches("pardir").count();
    u32::try_from(components.count() + named).unwrap_or(MOST)
}

/// Steps up by `.parent`, `.parents[n]` and `dirname(…)`.
fn parents(line: &str) -> u32 {
    let mut steps = 0;
    for (at, _) in line.match_indices(".parent") {
        let rest = &line[at + ".parent".len()..];
        steps += match rest.strip_prefix('s') {
            Some(rest) if rest.starts_with('[') => rest[1..]
                .chars()
                .next()
                .and_then(|c| c.to_digit(10))
                .map_or(MOST, |n| n + 1),
            Some(_) => MOST,
            None => u32::from(!rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')),
        };
    }
    steps + u32::try_from(line.matches("dirname(").count()).unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::{code_levels, path_levels};

    #[test]
    fn known_paths() {
        assert_eq!(path_levels("../../data/x.csv"), 2);
        assert_eq!(path_levels("out/../x.csv"), 0);
    }

    #[track_caller]
    fn check(code: &str, expected: u32) {
        assert_eq!(code_levels(&[code]), expected, "{code}");
    }

    #[test]
    fn from_the_working_folder() {
        check("ROOT = Path.cwd().parent", 1);
        check("ROOT = Path.cwd().parent.parent", 2);
        check("here = Path('.').resolve()\nx = here.parents[0] / 'x'", 1);
        check("x = Path.cwd().parents[1]", 2);
        check("base = os.path.dirname(os.getcwd())", 1);
        check("base = os.path.dirname(os.path.dirname(os.getcwd()))", 2);
        check("sys.path.append(os.path.abspath('..'))", 1);
        check("os.chdir('..')\nos.chdir('../data')", 2);
        check("%cd ..", 1);
        check("if there:\n    os.chdir('data')\nos.chdir('..')", 1);
        check("os.chdir(name)\nos.chdir('..')", 1);
        check("os.chdir('data')\nos.chdir('../..')", 1);
        check("os.chdir('data')\nx = open('../../x')", 2);
        check("x = os.path.join(os.pardir, 'data')", 1);
        check("x = os.path.join(os.getcwd(), '..', '..', 'data')", 2);
    }

    #[test]
    fn not_above() {
        check(
            "path = Path('out/x.csv')\npath.parent.mkdir(parents=True)",
            0,
        );
        check("x = rows[1:]  # and so on ...", 0);
        check("name = os.path.dirname('out/x.csv')", 0);
        check("root = node.parent_id", 0);
        check("os.chdir('data')\nos.chdir('..')", 0);
        check("%cd data/raw\n%cd ..\n%cd ..\n%cd -q sub\n", 0);
        check("os.chdir(\"a/b\")\nos.chdir(\"../..\")", 0);
        check("x = open(\"./data/../data/x.csv\")", 0);
    }
}
