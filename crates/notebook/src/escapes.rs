//! Escapes in string literals.

/// The text a literal stands for; `None` where a name (`\N{…}`) or a lone surrogate stands in it.
/// An error where Python refuses the escape.
pub(crate) fn decode(text: &str, raw: bool, is_bytes: bool) -> Result<Option<String>, String> {
    let has_cr = text.contains('\r');
    if !has_cr && (raw || !text.contains('\\')) {
        return Ok(Some(text.to_owned()));
    }
    let unified = if has_cr {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    };
    if raw {
        return Ok(Some(unified));
    }
    let mut out = String::with_capacity(unified.len());
    let mut known = true;
    let mut rest = unified.as_str();
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (step, found) = escape(&rest[at..], is_bytes)?;
        match found {
            Some(found) => out.push_str(&found),
            None => known = false,
        }
        rest = &rest[at + step..];
    }
    out.push_str(rest);
    Ok(known.then_some(out))
}

/// Length and meaning of the escape that `text` starts with.
fn escape(text: &str, is_bytes: bool) -> Result<(usize, Option<String>), String> {
    let Some(letter) = text[1..].chars().next() else {
        return Ok((1, Some("\\".to_owned())));
    };
    let one = |found: &str| Ok((2, Some(found.to_owned())));
    match letter {
        '\n' => one(""),
        '\\' | '\'' | '"' => one(&letter.to_string()),
        'a' => one("\x07"),
        'b' => one("\x08"),
        'f' => one("\x0c"),
        'n' => one("\n"),
        'r' => one("\r"),
        't' => one("\t"),
        'v' => one("\x0b"),
        '0'..='7' => Ok(octal(text)),
        'x' => hex(text, 2),
        'u' if !is_bytes => hex(text, 4),
        'U' if !is_bytes => hex(text, 8),
        'N' if !is_bytes => named(text),
        _ => Ok((1 + letter.len_utf8(), Some(format!("\\{letter}")))),
    }
}

fn octal(text: &str) -> (usize, Option<String>) {
    let digits = text[1..]
        .bytes()
        .take(3)
        .take_while(|b| matches!(b, b'0'..=b'7'))
        .count();
    let value = u32::from_str_radix(&text[1..=digits], 8)
        .ok()
        .and_then(char::from_u32);
    (1 + digits, value.map(String::from))
}

fn hex(text: &str, width: usize) -> Result<(usize, Option<String>), String> {
    let digits = text
        .get(2..2 + width)
        .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match value {
        Some(value) if value <= 0x0010_FFFF => {
            Ok((2 + width, char::from_u32(value).map(String::from)))
        }
        Some(_) => Err("(unicode error) illegal Unicode character".to_owned()),
        None => Err(format!(
            "(unicode error) truncated \\{} escape",
            &text[1..2]
        )),
    }
}

fn named(text: &str) -> Result<(usize, Option<String>), String> {
    let end = text.strip_prefix("\\N{").and_then(|rest| rest.find('}'));
    match end {
        Some(end) if end > 0 => Ok((3 + end + 1, None)),
        _ => Err("(unicode error) malformed \\N character escape".to_owned()),
    }
}
