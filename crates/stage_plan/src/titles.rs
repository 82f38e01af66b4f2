//! What a stage is called: by its author's heading where that is a title, else by its work.

use std::collections::BTreeMap;

use nbship_analysis::facts::{Analysis, Role, StatementId};

use crate::plan::{Heading, OutlineCell};

/// Longer headings are sentences that somebody set in large type.
const LONGEST_TITLE: usize = 64;

/// The kinds of work that a stage does.
pub(crate) struct Work {
    /// The kind that most of its statements have; looking at values counts where nothing else is done.
    pub(crate) main: Option<Role>,
    /// The kind to name beside it.
    second: Option<Role>,
}

impl Work {
    pub(crate) fn of(analysis: &Analysis, statements: &[StatementId]) -> Self {
        let mut counts: BTreeMap<Role, usize> = BTreeMap::new();
        for id in statements {
            for role in &analysis.statement(*id).roles {
                *counts.entry(*role).or_default() += 1;
            }
        }
        let largest = |wanted: &dyn Fn(Role) -> bool| {
            counts
                .iter()
                .filter(|(role, _)| wanted(**role))
                .max_by_key(|(role, count)| (**count, **role))
                .map(|(role, _)| *role)
        };
        let main = largest(&is_phase)
            .or_else(|| largest(&|role| role != Role::Save))
            .or_else(|| largest(&|_| true));
        let second = main.filter(|role| is_phase(*role)).and_then(|main| {
            largest(&|role| is_phase(role) && role != main).or_else(|| {
                let looks = [Role::Explore, Role::Plot].map(|role| counts.get(&role).copied());
                (looks.iter().flatten().sum::<usize>() >= 4).then_some(Role::Explore)
            })
        });
        Self { main, second }
    }

    /// "Load", "Load and clean".
    pub(crate) fn title(&self) -> Option<String> {
        let main = self.main?;
        let Some(second) = self.second else {
            return Some(role_title(main).to_owned());
        };
        let (first, then) = (main.min(second), main.max(second));
        Some(format!(
            "{} and {}",
            role_title(first),
            role_title(then).to_lowercase()
        ))
    }
}

/// A title for the cells from `begin` to `end`: the tag they carry, the heading above them, what
/// they do, a heading among them.
pub(crate) fn title(outline: &[OutlineCell], begin: usize, end: usize, work: &Work) -> String {
    let tagged = outline[begin..end]
        .iter()
        .flat_map(|cell| &cell.tags)
        .find_map(|tag| tag.strip_prefix("block:"));
    if let Some(tag) = tagged.filter(|tag| !tag.is_empty()) {
        return tag.to_owned();
    }
    let of_document = document_headings(outline);
    let own = outline[begin].headings.iter().enumerate();
    let own = own
        .filter(|(index, _)| begin > 0 || *index >= of_document)
        .map(|(_, heading)| heading)
        .rfind(|heading| is_title(heading) && (begin > 0 || !heading.title.ends_with('?')));
    let names_notebook = |heading: &&Heading| begin == 0 && is_of_notebook(&heading.title, work);
    if let Some(heading) = own.filter(|heading| !names_notebook(heading)) {
        return heading.title.clone();
    }
    let inner = outline[begin..end]
        .iter()
        .skip(1)
        .flat_map(|cell| &cell.headings)
        .find(|heading| is_title(heading));
    match (work.title(), inner) {
        (Some(title), _) => title,
        (None, Some(heading)) => heading.title.clone(),
        (None, None) if begin == 0 => "Setup".to_owned(),
        (None, None) => section(outline, begin).unwrap_or_default(),
    }
}

/// The heading of the section that a cell continues.
fn section(outline: &[OutlineCell], begin: usize) -> Option<String> {
    outline[..begin]
        .iter()
        .flat_map(|cell| &cell.headings)
        .rfind(|heading| is_title(heading))
        .map(|heading| heading.title.clone())
}

/// How many of the headings above the first cell are about the whole notebook: its title, alone
/// or nearly alone at its level, and what is set two levels below directly under it (an author, a
/// date).
fn document_headings(outline: &[OutlineCell]) -> usize {
    let mut all = outline.iter().flat_map(|cell| &cell.headings);
    let Some(first) = all.next().filter(|_| outline.len() > 1) else {
        return 0;
    };
    let (beside, below): (Vec<_>, Vec<_>) = all.partition(|other| other.level <= first.level);
    if beside.len() > below.len() / 4 {
        return 0;
    }
    let top = &outline[0].headings;
    match (top.first(), top.get(1)) {
        (Some(title), Some(under)) if under.level >= title.level + 2 => 2,
        (Some(_), _) => 1,
        (None, _) => 0,
    }
}

/// Whether the first heading is what the notebook is about rather than its first part: several
/// words over a stage that loads, none of them on that.
fn is_of_notebook(title: &str, work: &Work) -> bool {
    const OF_LOADING: [&str; 14] = [
        "data", "load", "import", "read", "librar", "packag", "setup", "set up", "prepar", "fetch",
        "download", "get ", "file", "collect",
    ];
    let title = title.to_lowercase();
    let is_counted = ["part ", "step ", "chapter "]
        .iter()
        .any(|word| title.starts_with(word));
    let loads = !is_counted && [work.main, work.second].contains(&Some(Role::Load));
    loads
        && title.split_whitespace().count() > 3
        && title.is_ascii()
        && !OF_LOADING.iter().any(|word| title.contains(word))
}

/// Whether a heading is a title: no remark, no sentence, no signature.
fn is_title(heading: &Heading) -> bool {
    let title = &heading.title;
    title.chars().filter(|c| c.is_alphanumeric()).count() > 1
        && title.chars().count() <= LONGEST_TITLE
        && !is_signature(title)
}

/// Who wrote the notebook, and how to reach them.
fn is_signature(title: &str) -> bool {
    const SIGNS: [&str; 8] = [
        "dr. ",
        "prof. ",
        "by ",
        "by: ",
        "author",
        "created by ",
        "written by ",
        "contact",
    ];
    let lower = title.to_lowercase();
    let ends_in_code = title.contains(',')
        && title
            .rsplit([' ', ','])
            .next()
            .is_some_and(|last| last.len() == 5 && last.bytes().all(|b| b.is_ascii_digit()));
    SIGNS.iter().any(|sign| lower.starts_with(sign))
        || lower.contains("://")
        || lower.contains('@') && lower.contains('.')
        || ends_in_code
}

fn is_phase(role: Role) -> bool {
    !matches!(role, Role::Explore | Role::Plot | Role::Save)
}

fn role_title(role: Role) -> &'static str {
    match role {
        Role::Load => "Load",
        Role::Clean => "Clean",
        Role::Explore => "Explore",
        Role::Feature => "Features",
        Role::Split => "Split",
        Role::Train => "Train",
        Role::Evaluate => "Evaluate",
        Role::Plot => "Plot",
        Role::Save => "Save",
    }
}
