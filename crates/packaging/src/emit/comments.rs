//! The comments around a statement, and where those go that no stage executes.
//!
//! A comment right above a setting and right above code, without a blank line, heads the code: it
//! stays in the stage, and so does one that a blank line parts from the setting. One above settings alone goes
//! to `params.toml` with them.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::StatementId;
use nbship_diagnostics::Span;
use nbship_notebook::ast::{ExprKind, StmtKind};
use nbship_notebook::magic::MagicMeaning;
use nbship_stage_plan::plan::{Parameter, StagePlan};

use super::comment_cells::CommentCells;
use super::located::Located;
use super::source::Source;

/// Statements that left the stages, by the statement that their comments head: one of a stage, or a
/// definition.
#[derive(Default)]
pub(crate) struct Comments {
    heads: BTreeMap<StatementId, StatementId>,
    cells: CommentCells,
}

impl Comments {
    pub(crate) fn new(source: &Source<'_>, plan: &StagePlan) -> Self {
        let stages = plan.stages.iter();
        let lifted = plan.lifted.iter().map(|lifted| {
            let definition = &source.analysis.definitions[lifted.definition.index()];
            definition.statement
        });
        let settings = plan
            .parameters
            .iter()
            .filter(|parameter| !parameter.is_class);
        let settings: BTreeSet<StatementId> = settings.flat_map(Parameter::statements).collect();
        let in_stages: BTreeSet<StatementId> = stages
            .flat_map(|stage| stage.statements.iter().copied())
            .filter(|id| !settings.contains(id))
            .filter(|id| !source.locate(*id).is_some_and(|at| at.writes_nothing()))
            .collect();
        let written = in_stages.iter().copied().chain(lifted).collect();
        let cells = CommentCells::new(source, &in_stages, &written);
        let imports = plan.imports.iter().flat_map(|import| &import.statements);
        let left: BTreeSet<StatementId> = imports
            .copied()
            .filter(|id| !written.contains(id))
            .chain(settings)
            .collect();
        let mut heads = BTreeMap::new();
        for id in &left {
            let Some(mut at) = source.locate(*id) else {
                continue;
            };
            let comments = at.leading_comments("");
            if comments.is_empty() || at.is_import() && comments.iter().all(|c| is_about_imports(c))
            {
                continue;
            }
            if at.is_titled(&comments) {
                heads.extend(next_written(source, &at, &written).map(|next| (*id, next)));
                continue;
            }
            if at.is_import() && at.begins_imports(source) {
                heads.extend(headed_code(source, &at, &written).map(|next| (*id, next)));
                continue;
            }
            while let Some(next) = next_in_block(source, &at) {
                if written.contains(&next.facts.id) {
                    heads.insert(*id, next.facts.id);
                }
                if !left.contains(&next.facts.id) {
                    break;
                }
                at = next;
            }
        }
        Self { heads, cells }
    }

    /// Whether the comments above a setting stay in a stage.
    pub(crate) fn stay(&self, setting: StatementId) -> bool {
        self.heads.contains_key(&setting)
    }

    /// The comments that head a statement: those above what stood right before it, and its own.
    pub(crate) fn above(
        &self,
        source: &Source<'_>,
        located: &Located<'_>,
        indent: &str,
    ) -> Vec<String> {
        let left = self
            .heads
            .iter()
            .filter(|(_, headed)| **headed == located.facts.id)
            .filter_map(|(id, _)| source.locate(*id));
        let cells = self.cells.above.get(&located.facts.id);
        let gap = (!located.is_definition()).then(String::new);
        let of_cells = cells.map(|lines| indented(lines, indent).chain(gap));
        let left = left.flat_map(|left| left.leading_comments(indent));
        let of_cells = of_cells.into_iter().flatten();
        of_cells
            .chain(left)
            .chain(located.leading_comments(indent))
            .collect()
    }

    /// The comments after the last statement of a cell, and those of cells that go below it.
    pub(crate) fn below(&self, last: &Located<'_>, indent: &str) -> Vec<String> {
        let mut lines = last.closing_comments(indent);
        if let Some(cells) = self.cells.below.get(&last.facts.cell) {
            lines.push(String::new());
            lines.extend(indented(cells, indent));
        }
        lines
    }
}

fn indented<'l>(lines: &'l [String], indent: &'l str) -> impl Iterator<Item = String> + 'l {
    let indented = move |line: &String| match line.is_empty() {
        true => String::new(),
        false => format!("{indent}{line}"),
    };
    lines.iter().map(indented)
}

/// The code below an import and those without comments after it: what the import is for.
fn headed_code(
    source: &Source<'_>,
    located: &Located<'_>,
    written: &BTreeSet<StatementId>,
) -> Option<StatementId> {
    let next = next_written(source, located, written)?;
    let mut between = (located.facts.id.0 + 1..next.0).map(StatementId);
    let is_bare = |id| {
        source
            .locate(id)
            .is_some_and(|at| at.is_import() && at.leading_comments("").is_empty())
    };
    between.all(is_bare).then_some(next)
}

/// The first statement of the cell below one that is written.
fn next_written(
    source: &Source<'_>,
    located: &Located<'_>,
    written: &BTreeSet<StatementId>,
) -> Option<StatementId> {
    let below = (located.facts.id.0 + 1..).map(StatementId);
    let count = source.analysis.statements.len();
    let cell = below.take_while(|id| {
        id.index() < count && source.analysis.statement(*id).cell == located.facts.cell
    });
    cell.into_iter().find(|id| written.contains(id))
}

/// Whether a comment says no more than that something is imported.
fn is_about_imports(comment: &str) -> bool {
    let words = comment.to_lowercase();
    let imports = [
        "import", "librar", "librer", "librair", "bibliot", "modul", "packag", "paquet",
    ];
    imports.iter().any(|word| words.contains(word))
}

/// Whether a comment says that settings follow.
fn is_about_settings(comment: &str) -> bool {
    const SETTINGS: [&str; 9] = [
        "param", "hyper", "setting", "config", "constant", "option", "variable", "defin", "set",
    ];
    let words = comment.to_lowercase();
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.any(|word| SETTINGS.iter().any(|one| word.starts_with(one)))
}

/// Whether a comment is set in a frame: `# ── Columns ──`, `# ---- 3. Columns`.
fn is_framed(comment: &str) -> bool {
    let inner = comment.trim_start_matches('#').trim();
    let mut letters = inner.chars();
    let first = letters
        .next()
        .filter(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let repeated = first.is_some_and(|first| letters.next() == Some(first));
    repeated && inner.contains(char::is_alphabetic)
}

/// The statement right below, where neither a blank line nor a comment parts the two.
fn next_in_block<'a>(source: &Source<'a>, located: &Located<'a>) -> Option<Located<'a>> {
    let id = StatementId(located.facts.id.0 + 1);
    if id.index() >= source.analysis.statements.len() {
        return None;
    }
    source.locate(id).filter(|next| {
        next.facts.cell == located.facts.cell
            && next.position == located.position + 1
            && !next.after_blank_line()
            && next.leading_comments("").is_empty()
    })
}

impl<'a> Located<'a> {
    /// Whether the comments above a statement that leaves its stage are the title of more than that: a blank
    /// line parts them, unless they speak of settings, or they are in a frame.
    fn is_titled(&self, comments: &[String]) -> bool {
        let before = &self.cell.source[..self.syntax.span.start as usize];
        let is_parted = before.trim_end_matches([' ', '\t']).ends_with("\n\n");
        comments.iter().any(|comment| is_framed(comment))
            || is_parted && self.is_import() && self.position == 0
            || is_parted && !self.is_import() && !comments.iter().any(|c| is_about_settings(c))
    }

    /// Whether no other import stands right above.
    fn begins_imports(&self, source: &Source<'_>) -> bool {
        let before = self.facts.id.0.checked_sub(1).map(StatementId);
        let before = before.and_then(|id| source.locate(id));
        self.position == 0
            || self.after_blank_line()
            || before.is_some_and(|before| !before.is_import())
    }

    fn is_import(&self) -> bool {
        matches!(
            self.syntax.kind,
            StmtKind::Import(_) | StmtKind::ImportFrom { .. }
        )
    }

    /// A magic that falls away (`%matplotlib inline`).
    fn writes_nothing(&self) -> bool {
        let magic = match &self.syntax.kind {
            StmtKind::Magic(magic) => magic,
            StmtKind::Expr(value) => match &value.kind {
                ExprKind::Magic(magic) => magic,
                _ => return false,
            },
            _ => return false,
        };
        matches!(
            magic.meaning,
            MagicMeaning::Drop(_) | MagicMeaning::Install(_)
        )
    }

    /// Lines of comments between the statement before and this one, without blank lines at either
    /// end; indented.
    pub(crate) fn leading_comments(&self, indent: &str) -> Vec<String> {
        let begin = match self.position.checked_sub(1) {
            Some(before) => self.code.syntax.body[before].span.end,
            None => 0,
        };
        self.comment_lines(begin, self.syntax.span.start, indent)
    }

    /// Comments of the cell after its last statement.
    pub(crate) fn closing_comments(&self, indent: &str) -> Vec<String> {
        let end = u32::try_from(self.cell.source.len()).unwrap_or(u32::MAX);
        if self.position + 1 == self.code.syntax.body.len() {
            self.comment_lines(self.syntax.span.end, end, indent)
        } else {
            Vec::new()
        }
    }

    /// The comments above a part of the statement and the one beside it, before the next part begins.
    /// `before`: where another part ends, or else what holds them all begins.
    pub(crate) fn comments_around(
        &self,
        (before, is_first): (u32, bool),
        part: Span,
        next: u32,
    ) -> (Vec<&'a str>, Option<&'a str>) {
        let source = &self.cell.source;
        let breaks = |from: u32, to: u32| source[from as usize..to as usize].contains('\n');
        let text = |span: &Span| source[span.range()].trim_end();
        let above = self.comments(before, part.start).iter();
        let above = above.filter(|span| is_first || breaks(before, span.start));
        let beside = self.comments(part.end, next).iter();
        let beside = beside.take(1).find(|span| !breaks(part.end, span.start));
        (above.map(text).collect(), beside.map(text))
    }

    fn comment_lines(&self, begin: u32, end: u32, indent: &str) -> Vec<String> {
        let between = self.comments(begin, end);
        let source = &self.cell.source;
        let own_line = |span: &&Span| {
            let line = source[..span.start as usize]
                .rfind('\n')
                .map_or(0, |at| at + 1);
            source[line..span.start as usize].trim().is_empty()
        };
        between
            .iter()
            .filter(own_line)
            .map(|span| format!("{indent}{}", source[span.range()].trim_end()))
            .collect()
    }

    fn comments(&self, begin: u32, end: u32) -> &'a [Span] {
        let all = &self.code.syntax.comments;
        let first = all.partition_point(|span| span.start < begin);
        let last = all.partition_point(|span| span.start < end);
        &all[first..last.max(first)]
    }

    /// The comment behind the statement with the blanks before it, at least two.
    pub(crate) fn comment_beside(&self) -> Option<String> {
        let comment = self.trailing_comment()?;
        let rest = &self.cell.source[self.syntax.span.end as usize..];
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        let is_apart = rest[blanks..].starts_with(comment);
        let blanks = if is_apart { blanks.max(2) } else { 2 };
        Some(format!("{}{comment}", " ".repeat(blanks)))
    }

    /// The comment behind the statement on its last line.
    pub(crate) fn trailing_comment(&self) -> Option<&'a str> {
        let end = self.syntax.span.end as usize;
        let source = &self.cell.source;
        let line_end = source[end..].find('\n').map_or(source.len(), |at| end + at);
        let next = self
            .code
            .syntax
            .body
            .get(self.position + 1)
            .map_or(line_end, |next| next.span.start as usize);
        let span = self
            .comments(
                self.syntax.span.end,
                u32::try_from(line_end.min(next)).unwrap_or(u32::MAX),
            )
            .first()?;
        Some(source[span.range()].trim_end())
    }

    /// How many of the comments above the statement are remarks on the one right before it: they stand directly
    /// below that, and a blank line follows.
    pub(crate) fn remarks_on(&self, before: &Self) -> usize {
        if before.facts.cell != self.facts.cell || before.position + 1 != self.position {
            return 0;
        }
        let between = before.syntax.span.end as usize..self.syntax.span.start as usize;
        let lines = self.cell.source[between].split('\n').skip(1).map(str::trim);
        let remarks = lines
            .clone()
            .take_while(|line| line.starts_with('#'))
            .count();
        // The last part is what stands before the statement on its own line.
        match lines.clone().nth(remarks) {
            Some("") if remarks + 1 < lines.count() => remarks,
            _ => 0,
        }
    }

    /// A blank line stands before the statement (or its comments) in the cell.
    pub(crate) fn after_blank_line(&self) -> bool {
        let Some(before) = self.position.checked_sub(1) else {
            return false;
        };
        let begin = self.code.syntax.body[before].span.end as usize;
        let between = &self.cell.source[begin..self.syntax.span.start as usize];
        between
            .split('\n')
            .skip(1)
            .any(|line| line.trim().is_empty() && !line.is_empty())
            || between.contains("\n\n")
            || between.contains("\n\r\n")
    }
}
