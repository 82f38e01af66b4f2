//! Where the comments above a statement go that no stage executes.
//!
//! A comment right above a setting and right above code, without a blank line, heads the code: it
//! stays in the stage. One above settings alone goes to `params.toml` with them.

use std::collections::{BTreeMap, BTreeSet};

use nbship_analysis::facts::StatementId;
use nbship_stage_plan::plan::{Parameter, StagePlan};

use super::source::{Located, Source};

/// Statements that left the stages, by the executed statement that their comments head.
#[derive(Default)]
pub(crate) struct Comments {
    heads: BTreeMap<StatementId, StatementId>,
}

impl Comments {
    pub(crate) fn new(source: &Source<'_>, plan: &StagePlan) -> Self {
        let stages = plan.stages.iter();
        let executed: BTreeSet<StatementId> = stages
            .flat_map(|stage| stage.statements.iter().copied())
            .collect();
        let imports = plan.imports.iter().filter(|import| import.hoisted);
        let left: BTreeSet<StatementId> = imports
            .flat_map(|import| import.statements.iter().copied())
            .chain(plan.parameters.iter().flat_map(Parameter::statements))
            .collect();
        let mut heads = BTreeMap::new();
        for id in &left {
            let Some(mut at) = source.locate(*id) else {
                continue;
            };
            if at.leading_comments("").is_empty() {
                continue;
            }
            while let Some(next) = next_in_block(source, &at) {
                if executed.contains(&next.facts.id) {
                    heads.insert(*id, next.facts.id);
                }
                if !left.contains(&next.facts.id) {
                    break;
                }
                at = next;
            }
        }
        Self { heads }
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
        left.flat_map(|left| left.leading_comments(indent))
            .chain(located.leading_comments(indent))
            .collect()
    }
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
