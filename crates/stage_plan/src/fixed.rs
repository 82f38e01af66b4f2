//! Numbers that nobody would want to change: counters, units of time, constants of mathematics.

use nbship_analysis::facts::Literal;

/// Units of time, and how many seconds each has.
const SECONDS: [(&str, f64); 4] = [
    ("minute", 60.0),
    ("hour", 3_600.0),
    ("day", 86_400.0),
    ("week", 604_800.0),
];

/// Units of time, as names of constants have them.
const UNITS: &[&str] = &[
    "day", "days", "hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "month",
    "months", "ms", "s", "sec", "second", "seconds", "secs", "week", "weeks", "year", "years",
];

/// How many of one unit another has.
const RATIOS: &[f64] = &[
    7.0, 12.0, 24.0, 52.0, 60.0, 168.0, 365.0, 365.25, 365.2425, 1_000.0, 1_440.0, 3_600.0,
    8_760.0, 86_400.0, 604_800.0,
];

/// Whether a number that a name is bound to is none to change: `i = 2`, `pi = 3.14`, `day = 86400`,
/// `hours_per_week = 168`.
pub(crate) fn is_fixed(name: &str, literal: &Literal) -> bool {
    let name = name.to_lowercase();
    let (text, is_whole) = match literal {
        Literal::Int(number) => (number.to_string(), true),
        Literal::Float(text) => (text.clone(), false),
        _ => return false,
    };
    let Ok(number) = text.parse::<f64>() else {
        return false;
    };
    let is = |other: f64| (number - other).abs() < f64::EPSILON * other;
    let words: Vec<&str> = name.split('_').filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["i" | "j"] => is_whole,
        ["pi"] => (3.1..3.2).contains(&number),
        [unit] => SECONDS
            .iter()
            .any(|(name, seconds)| name == unit && is(*seconds)),
        [one, "per" | "in", other] | [one, "in", "a" | "one", other] => {
            UNITS.contains(one) && UNITS.contains(other) && RATIOS.iter().any(|ratio| is(*ratio))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_fixed;
    use nbship_analysis::facts::Literal;

    #[test]
    fn counters_and_units_are_no_settings() {
        let int = |name: &str, number: i64| is_fixed(name, &Literal::Int(number));
        assert!(int("i", 2) && int("day", 86400) && int("HOUR", 3_600));
        assert!(int("hours_per_week", 168) && int("SECONDS_IN_A_DAY", 86400));
        assert!(!int("k", 5) && !int("day", 7) && !int("days", 86400) && !int("year", 1984));
        assert!(!int("hours_per_week", 40) && !int("rows_per_day", 24));
        assert!(is_fixed("pi", &Literal::Float("3.1416".to_owned())));
        assert!(!is_fixed("pi", &Literal::Float("0.5".to_owned())));
    }
}
