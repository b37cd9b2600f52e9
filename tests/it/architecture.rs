//! What ARCHITECTURE.md promises about the sources, held by reading them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::programs::{files_under, project};

fn sources(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    files_under(&project().join(folder))
        .into_iter()
        .filter(|file| {
            file.extension()
                .is_some_and(|e| endings.iter().any(|wanted| e == *wanted))
        })
        .map(|file| (file.clone(), fs::read_to_string(file).unwrap()))
        .collect()
}

/// Returns `file:line: text` of every line that a test `found`.
fn lines_where(files: &[(PathBuf, String)], found: impl Fn(&str) -> bool) -> Vec<String> {
    let mut hits = Vec::new();
    for (file, text) in files {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| found(line)) {
            let file = file.strip_prefix(project()).unwrap_or(file);
            hits.push(format!("{}:{}: {}", file.display(), index + 1, line.trim()));
        }
    }
    hits
}

#[test]
fn no_test_file_is_forgotten() {
    let folder = project().join("tests/it");
    for file in files_under(&folder)
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "rs"))
    {
        let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
        let parent = file.parent().unwrap();
        let (list, name) = match stem.as_str() {
            "main" | "lib" if parent == folder => continue,
            // A folder's mod.rs is listed one level up, under the folder's name.
            "mod" => (
                list_of(parent.parent().unwrap(), &folder),
                parent.file_name().unwrap().to_string_lossy().into_owned(),
            ),
            _ => (list_of(parent, &folder), stem),
        };
        let listed = fs::read_to_string(&list).unwrap_or_default();
        let listed = listed.lines().any(|line| {
            let line = line.trim().trim_start_matches("pub ");
            line == format!("mod {name};")
        });
        assert!(
            listed,
            "{} is not in {}, so it never runs",
            file.display(),
            list.display()
        );
    }
}

fn list_of(folder: &Path, root: &Path) -> PathBuf {
    folder.join(if folder == root { "main.rs" } else { "mod.rs" })
}

#[test]
fn only_core_db_knows_there_are_two_databases() {
    let mut files = sources("core/src", &["rs"]);
    files.extend(sources("shop-web/src", &["rs"]));
    files.extend(sources("admin-tui/src", &["rs"]));
    let db = project().join("core/src/db");
    files.retain(|(file, _)| !file.starts_with(&db));
    assert!(files.len() > 20, "the sources were not found");
    let hits = lines_where(&files, |line| {
        [
            "Conn::Sqlite",
            "Conn::Postgres",
            "SqliteConnection",
            "PgConnection",
        ]
        .iter()
        .any(|name| line.contains(name))
    });
    assert!(hits.is_empty(), "{}", hits.join("\n"));
}

#[test]
fn only_core_depends_on_diesel() {
    for package in ["shop-web", "admin-tui"] {
        let manifest = fs::read_to_string(project().join(package).join("Cargo.toml")).unwrap();
        assert!(!manifest.contains("diesel"), "{package} depends on diesel");
        let files = sources(&format!("{package}/src"), &["rs"]);
        let hits = lines_where(&files, |line| line.contains("diesel::"));
        assert!(hits.is_empty(), "{}", hits.join("\n"));
    }
    let core = fs::read_to_string(project().join("core/Cargo.toml")).unwrap();
    for outside in ["poem", "ratatui", "crossterm", "askama", "tokio", "clap"] {
        assert!(!core.contains(outside), "core depends on {outside}");
    }
}

#[test]
fn core_never_reads_the_clock() {
    let mut files = sources("core/src", &["rs"]);
    // The one function that the programs call at their edges.
    files.retain(|(file, _)| !file.ends_with("core/src/time.rs"));
    for (_, text) in &mut files {
        *text = without_unit_tests(text);
    }
    let hits = lines_where(&files, |line| {
        [
            "Timestamp::now(",
            "Utc::now(",
            "Local::now(",
            "SystemTime::now(",
            "dsl::now",
        ]
        .iter()
        .any(|clock| line.contains(clock))
    });
    assert!(hits.is_empty(), "{}", hits.join("\n"));
}

#[test]
fn tests_do_not_sleep() {
    let pattern = concat!("thread::", "sleep");
    let hits = lines_where(&sources("tests/it", &["rs"]), |line| line.contains(pattern));
    assert!(hits.is_empty(), "{}", hits.join("\n"));
    let ignored = concat!("#[", "ignore");
    for folder in ["core/src", "shop-web/src", "admin-tui/src", "tests/it"] {
        let hits = lines_where(&sources(folder, &["rs"]), |line| line.contains(ignored));
        assert!(hits.is_empty(), "{}", hits.join("\n"));
    }
}

#[test]
fn both_migration_trees_have_the_same_folders() {
    let names = |tree: &str| -> Vec<String> {
        let folder = project().join("migrations").join(tree);
        let files = files_under(&folder);
        files
            .iter()
            .map(|f| f.strip_prefix(&folder).unwrap().display().to_string())
            .collect()
    };
    assert!(!names("sqlite").is_empty(), "no migrations were found");
    assert_eq!(names("sqlite"), names("postgres"));
    for name in names("sqlite") {
        assert!(
            name.ends_with("/up.sql") || name.ends_with("/down.sql"),
            "{name} is never run"
        );
    }
}

/// Cuts the module of unit tests off a source file.
fn without_unit_tests(text: &str) -> String {
    text.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned()
}

// ------------------------------------------------------------------ messages

/// The keys of a language by file name, with the places each sentence has.
fn messages(lang: &str) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let folder = project().join("core/messages").join(lang);
    let mut files = BTreeMap::new();
    for file in files_under(&folder) {
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            let starts = line
                .chars()
                .next()
                .is_some_and(|first| first.is_ascii_lowercase());
            if starts && let Some((key, _)) = line.split_once('=') {
                current = key.trim().to_owned();
                let twice = keys.insert(current.clone(), BTreeSet::new()).is_some();
                assert!(!twice, "{} is twice in {}", current, file.display());
            }
            for place in line.split('$').skip(1) {
                let end = place.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                let place = place[..end.unwrap_or(place.len())].to_owned();
                keys.entry(current.clone()).or_default().insert(place);
            }
        }
        files.insert(
            file.file_name().unwrap().to_string_lossy().into_owned(),
            keys,
        );
    }
    files
}

#[test]
fn both_languages_have_the_same_messages() {
    let (indonesian, english) = (messages("id"), messages("en"));
    assert!(!indonesian.is_empty(), "no message files were found");
    assert_eq!(
        indonesian.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>(),
        "the files differ"
    );
    for (file, keys) in &indonesian {
        let other = &english[file];
        let only = |a: &BTreeMap<String, BTreeSet<String>>, b: &BTreeMap<_, _>| -> Vec<String> {
            a.keys()
                .filter(|key| !b.contains_key(*key))
                .cloned()
                .collect()
        };
        let (missing_en, missing_id) = (only(keys, other), only(other, keys));
        assert!(
            missing_en.is_empty(),
            "{file}: not in English: {missing_en:?}"
        );
        assert!(
            missing_id.is_empty(),
            "{file}: not in Indonesian: {missing_id:?}"
        );
        for (key, places) in keys {
            assert_eq!(
                places, &other[key],
                "{file}: {key} has other places in English"
            );
        }
    }
}

/// Every string literal of the sources and every quoted part of the
/// templates, unit tests left out, with the file it stands in.
fn literals() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for package in ["core", "shop-web", "admin-tui"] {
        for (file, text) in sources(&format!("{package}/src"), &["rs"]) {
            let parts = rust_literals(&without_unit_tests(&text));
            found.extend(parts.into_iter().map(|part| (part, file.clone())));
        }
        for (file, text) in sources(&format!("{package}/templates"), &["html", "txt", "xml"]) {
            // Quotes do not pair up in markup, so every part counts.
            found.extend(text.split('"').map(|part| (part.to_owned(), file.clone())));
        }
    }
    found
}

/// Finds the string literals of Rust source; comments hold none.
fn rust_literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        rest = &from[1..];
        if from.starts_with("//") {
            rest = from.split_once('\n').map_or("", |(_, rest)| rest);
        } else if from.starts_with("'\\''") || from.starts_with("'\"'") {
            rest = from.trim_start_matches("'\\''").trim_start_matches("'\"'");
        } else if from.starts_with('"') {
            let hashes = before.len() - before.trim_end_matches('#').len();
            let raw = before.trim_end_matches('#').ends_with('r');
            let end = if raw {
                rest.find(&format!("\"{}", "#".repeat(hashes)))
            } else {
                closing_quote(rest)
            };
            let end = end.unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            rest = rest.get(end + 1..).unwrap_or("");
        }
    }
    found
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let closes = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        closes.then_some(at)
    })
}

#[test]
fn literals_are_found_in_rust_source() {
    let source = r##"x("a-b"); // "no"
        'q'; '"'; "say \"hi\" \\"; r#"raw " one"#; y::<'a>("last")"##;
    let expected = ["a-b", r#"say \"hi\" \\"#, r#"raw " one"#, "last"];
    assert_eq!(rust_literals(source), expected);
}

#[test]
fn every_message_is_used() {
    let literals = literals();
    let exact: BTreeSet<&str> = literals
        .iter()
        .map(|(literal, _)| literal.as_str())
        .collect();
    // `format!("order-status-{status}")` uses every key that starts so.
    let prefixes: BTreeSet<&str> = exact
        .iter()
        .filter_map(|literal| literal.split_once('{').map(|(prefix, _)| prefix))
        .filter(|prefix| prefix.len() > 3 && prefix.ends_with('-'))
        .collect();
    // `format!("{key}-says")` uses the keys that are a known key and that end.
    let suffixes: BTreeSet<&str> = exact
        .iter()
        .filter_map(|literal| literal.strip_prefix('{')?.split_once('}'))
        .map(|(_, suffix)| suffix)
        .filter(|suffix| suffix.len() > 2 && suffix.starts_with('-'))
        .collect();
    let is_used = |key: &str| {
        exact.contains(key)
            || prefixes.iter().any(|prefix| key.starts_with(prefix))
            || suffixes.iter().any(|suffix| {
                key.strip_suffix(suffix)
                    .is_some_and(|stem| exact.contains(stem))
            })
    };
    let mut unused = Vec::new();
    for (file, keys) in messages("id") {
        for key in keys.keys().filter(|key| !is_used(key)) {
            unused.push(format!("{file}: {key}"));
        }
    }
    assert!(
        unused.is_empty(),
        "{} messages nobody shows:\n{}",
        unused.len(),
        unused.join("\n")
    );
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let files = messages("id");
    let known: BTreeSet<&str> = files
        .values()
        .flat_map(|keys| keys.keys().map(String::as_str))
        .collect();
    let mut missing = BTreeSet::new();
    for (literal, file) in literals() {
        let of_a_message_file = ["web-", "tui-", "cli-", "mail-", "error-"]
            .iter()
            .any(|prefix| literal.starts_with(prefix));
        let is_a_key = literal
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !literal.ends_with('-');
        if of_a_message_file && is_a_key && !known.contains(literal.as_str()) {
            let file = file.strip_prefix(project()).unwrap_or(&file);
            missing.insert(format!("{}: {literal}", file.display()));
        }
    }
    let missing: Vec<String> = missing.into_iter().collect();
    assert!(
        missing.is_empty(),
        "asked for, but in no message file:\n{}",
        missing.join("\n")
    );
}
