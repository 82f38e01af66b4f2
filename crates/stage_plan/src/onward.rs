//! Cuts within a section, where the work goes on from one phase to the next: from reading to a first
//! look, from preparing to a long look, from training to evaluating, from one model to another.

use nbship_analysis::facts::Role;

use crate::cuts::Boundaries;

/// A part of fewer lines is none by itself.
const PART: f64 = 6.0;
/// With more values than these, what goes over is no end of a phase.
const FEW: u32 = 3;
/// So many cells that look after what was read are a stage of their own.
const FIRST_LOOK: usize = 4;
/// So many after what was cleaned or derived.
const LONG_LOOK: usize = 5;

/// The first cells of stages, and with them those at which one phase ends, the next begins, and few
/// values go over.
pub(crate) fn cut_onward(
    boundaries: &Boundaries<'_>,
    roles: &[Option<Role>],
    starts: &[usize],
) -> Vec<usize> {
    let mut cut: Vec<usize> = Vec::new();
    for (index, begin) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(roles.len());
        cut.push(*begin);
        for at in begin + 1..end {
            let before = cut.last().copied().unwrap_or(*begin);
            let parts = [boundaries.lines(before, at), boundaries.lines(at, end)];
            let (crossing, unknown) = boundaries.crossing(at);
            if parts.iter().all(|lines| *lines >= PART)
                && boundaries.is_allowed(at)
                && crossing.max(unknown) <= FEW
                && goes_on(&roles[*begin..at], &roles[at..end])
            {
                cut.push(at);
            }
        }
    }
    cut
}

/// Whether a phase ends with the cells `before` and another begins with those `after`.
fn goes_on(before: &[Option<Role>], after: &[Option<Role>]) -> bool {
    let last = before.iter().rev().find(|role| !looks(role));
    let (last, now) = (last.copied().flatten(), after[0]);
    let look = after.iter().take_while(|role| looks(role)).count();
    match last {
        Some(Role::Train) => is_of_results(now),
        Some(Role::Evaluate | Role::Predict) => now == Some(Role::Train),
        Some(Role::Load) => {
            before.last() == Some(&last) && now == Some(Role::Explore) && look >= FIRST_LOOK
        }
        Some(Role::Clean | Role::Feature) => before.last() == Some(&last) && look >= LONG_LOOK,
        _ => false,
    }
}

fn looks(role: &Option<Role>) -> bool {
    matches!(role, None | Some(Role::Explore | Role::Plot))
}

fn is_of_results(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Evaluate | Role::Predict))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(letters: &str) -> Vec<Option<Role>> {
        let role = |letter| match letter {
            'l' => Some(Role::Load),
            'c' => Some(Role::Clean),
            'e' => Some(Role::Explore),
            'p' => Some(Role::Plot),
            't' => Some(Role::Train),
            'v' => Some(Role::Evaluate),
            _ => None,
        };
        letters.chars().map(role).collect()
    }

    #[test]
    fn phases_end_where_the_next_begins() {
        for (before, after, ends) in [
            ("ct", "v", true),
            ("ctp", "v", true),
            ("ctv", "t", true),
            ("ctv", "v", false),
            ("l", "eepp", true),
            ("l", "eep", false),
            ("l", "peee", false),
            ("lc", "eppp-", true),
            ("lc", "epc", false),
            ("lce", "ppppp", false),
            ("", "t", false),
        ] {
            assert_eq!(
                goes_on(&roles(before), &roles(after)),
                ends,
                "{before} | {after}"
            );
        }
    }
}
