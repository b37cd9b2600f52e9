//! The tables: the same in both databases, in `schema.rs` and in the enums.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use diesel::{
    connection::SimpleConnection,
    prelude::*,
    sql_types::{Integer, Text},
};
use shop_core::db::{Conn, migrate, revert_all};

use shop_test_database::TestDb;

use crate::programs::{files_under, project};

/// A table as either database describes it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Table {
    /// Columns as schema.rs writes them: `note -> Nullable<Text>`.
    columns: Vec<String>,
    /// Each unique list of columns, the primary key among them.
    unique: Vec<String>,
    /// `member_id -> members (id)`.
    foreign_keys: Vec<String>,
    /// `status IN (draft, placed)`.
    checks: Vec<String>,
}

type Tables = BTreeMap<String, Table>;

#[derive(QueryableByName)]
struct Entry {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    text: String,
    #[diesel(sql_type = Integer)]
    rank: i32,
}

/// Describes a database by its own catalogue.
fn describe(conn: &mut Conn) -> Tables {
    let queries = match conn {
        Conn::Sqlite(_) => SQLITE_CATALOGUE,
        Conn::Postgres(_) => POSTGRES_CATALOGUE,
    };
    let mut tables = Tables::new();
    for (part, query) in queries.into_iter().enumerate() {
        let mut entries = diesel::sql_query(query).load::<Entry>(conn).unwrap();
        entries.retain(|entry| !entry.table_name.starts_with("__"));
        entries.sort_by(|a, b| {
            (&a.table_name, a.rank, &a.text).cmp(&(&b.table_name, b.rank, &b.text))
        });
        for entry in entries {
            let table = tables.entry(entry.table_name).or_default();
            match part {
                0 => table.columns.push(entry.text),
                1 => table.unique.push(entry.text),
                2 => table.foreign_keys.push(entry.text),
                _ => table.checks.extend(lists_of_values(&entry.text)),
            }
        }
    }
    for table in tables.values_mut() {
        table.unique.sort();
        table.unique.dedup();
        table.foreign_keys.sort();
        table.checks.sort();
    }
    tables
}

/// Columns, unique lists, foreign keys, definitions with their checks.
const SQLITE_CATALOGUE: [&str; 4] = [
    "SELECT m.name AS table_name, c.cid AS rank,
            c.name || ' -> ' || CASE WHEN c.\"notnull\" OR c.pk THEN c.type ELSE 'Nullable<' || c.type || '>' END AS text
     FROM sqlite_master m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
    "SELECT m.name AS table_name, 0 AS rank,
            (SELECT group_concat(x.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x)
            || CASE WHEN i.partial THEN ' (some)' ELSE '' END AS text
     FROM sqlite_master m JOIN pragma_index_list(m.name) i
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND i.\"unique\"
     UNION
     SELECT m.name, 0, (SELECT group_concat(x.name, ', ') FROM
            (SELECT name FROM pragma_table_info(m.name) WHERE pk > 0 ORDER BY pk) x)
     FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
    "SELECT m.name AS table_name, 0 AS rank,
            f.\"from\" || ' -> ' || f.\"table\" || ' (' || coalesce(f.\"to\", 'id') || ') ' || f.on_delete AS text
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
    "SELECT name AS table_name, 0 AS rank, sql AS text FROM sqlite_master
     WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
];

const POSTGRES_CATALOGUE: [&str; 4] = [
    "SELECT c.table_name::text, c.ordinal_position::int AS rank,
            c.column_name || ' -> ' || CASE WHEN c.is_nullable = 'NO' THEN c.data_type
                                       ELSE 'Nullable<' || c.data_type || '>' END AS text
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'",
    "SELECT r.relname::text AS table_name, 0 AS rank,
            (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
             FROM unnest(i.indkey::int[]) WITH ORDINALITY k(attnum, place)
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum)
            || CASE WHEN i.indpred IS NULL THEN '' ELSE ' (some)' END AS text
     FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid JOIN pg_namespace n ON n.oid = r.relnamespace
     WHERE n.nspname = 'public' AND i.indisunique AND i.indexprs IS NULL",
    "SELECT r.relname::text AS table_name, 0 AS rank,
            a.attname || ' -> ' || t.relname || ' (' || b.attname || ') ' ||
            CASE c.confdeltype WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'
                               WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END AS text
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k(here, there)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.here
     JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.there
     WHERE c.contype = 'f'",
    "SELECT r.relname::text AS table_name, 0 AS rank, pg_get_constraintdef(c.oid) AS text
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
     WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace",
];

/// Finds `column IN ('a', 'b')` in a definition, in either database's words.
///
/// PostgreSQL gives it back as `(column = ANY (ARRAY['a'::text, 'b'::text]))`.
fn lists_of_values(definition: &str) -> Vec<String> {
    let plain = definition
        .replace("::text", "")
        .replace(" = ANY (ARRAY[", " IN (");
    let mut lists = Vec::new();
    for (at, _) in plain.match_indices(" IN (") {
        let column = plain[..at]
            .rsplit(|c: char| !(c.is_alphanumeric() || c == '_'))
            .next();
        let values = &plain[at + 5..];
        let values = &values[..values.find([')', ']']).unwrap_or(values.len())];
        let values: Vec<&str> = values
            .split(',')
            .map(|v| v.trim().trim_matches('\''))
            .collect();
        lists.push(format!(
            "{} IN ({})",
            column.unwrap_or_default(),
            values.join(", ")
        ));
    }
    lists
}

/// Reads the columns of core's schema.rs.
fn declared() -> BTreeMap<String, Vec<String>> {
    let source = fs::read_to_string(project().join("core/src/schema.rs")).unwrap();
    let mut tables = BTreeMap::new();
    for declaration in source.split("table! {").skip(1) {
        let (name, body) = declaration.split_once('(').unwrap();
        let body = body.split_once('{').unwrap().1.split_once('}').unwrap().0;
        let columns = body
            .lines()
            .map(str::trim)
            .filter(|line| line.contains("->"));
        let columns = columns
            .map(|line| line.trim_end_matches(',').to_owned())
            .collect();
        tables.insert(name.trim().to_owned(), columns);
    }
    tables
}

/// Returns whether a database's type can hold a type of schema.rs.
fn holds(stored: &str, declared: &str) -> bool {
    let types: &[&str] = match declared
        .trim_start_matches("Nullable<")
        .trim_end_matches('>')
    {
        "BigInt" => &["INTEGER", "bigint"],
        "Integer" => &["INTEGER", "integer"],
        "Bool" => &["INTEGER", "boolean"],
        "Text" => &["TEXT", "text"],
        "Timestamp" => &["TEXT", "timestamp without time zone"],
        "Date" => &["TEXT", "date"],
        "Binary" => &["BLOB", "bytea"],
        other => panic!("schema.rs has a type that is not portable: {other}"),
    };
    let same_null = stored.starts_with("Nullable<") == declared.starts_with("Nullable<");
    same_null && types.contains(&stored.trim_start_matches("Nullable<").trim_end_matches('>'))
}

#[test]
fn the_tables_are_those_that_the_code_declares() {
    let tables = describe(&mut TestDb::new().conn());
    let declared = declared();
    assert!(!declared.is_empty(), "schema.rs was not understood");
    assert_eq!(
        tables.keys().collect::<Vec<_>>(),
        declared.keys().collect::<Vec<_>>()
    );
    for (name, table) in &tables {
        let wanted = &declared[name];
        assert_eq!(
            table.columns.len(),
            wanted.len(),
            "{name} has other columns in schema.rs"
        );
        for (stored, wanted) in table.columns.iter().zip(wanted) {
            let (column, stored) = stored.split_once(" -> ").unwrap();
            let (wanted_column, wanted) = wanted.split_once(" -> ").unwrap();
            assert_eq!(
                column, wanted_column,
                "{name} has its columns in another order"
            );
            assert!(
                holds(stored, wanted),
                "{name}.{column} is {stored}, schema.rs has {wanted}"
            );
        }
    }
}

/// Says the most on PostgreSQL; tests/run runs it on both.
#[test]
fn both_databases_have_the_same_keys_and_checks() {
    let sqlite = TestDb::blank_sqlite();
    let mut sqlite = sqlite.conn();
    migrate(&mut sqlite).unwrap();
    let expected = describe(&mut sqlite);
    let tested = describe(&mut TestDb::new().conn());
    for (name, table) in &expected {
        let other = &tested[name];
        assert_eq!(table.unique, other.unique, "unique lists of {name}");
        assert_eq!(
            table.foreign_keys, other.foreign_keys,
            "foreign keys of {name}"
        );
        assert_eq!(table.checks, other.checks, "checks of {name}");
        assert!(!table.unique.is_empty(), "{name} has no key");
    }
    assert!(
        expected.values().any(|t| t.checks.len() > 3),
        "the checks were not understood"
    );
    assert!(
        expected.values().any(|t| t.foreign_keys.len() > 1),
        "no foreign keys were found"
    );
}

#[test]
fn every_column_can_be_read_by_its_name() {
    let db = TestDb::new();
    let mut conn = db.conn();
    for (table, columns) in declared() {
        let names: Vec<&str> = columns
            .iter()
            .filter_map(|column| column.split(" -> ").next())
            .collect();
        let query = format!("SELECT {} FROM {table} LIMIT 0", names.join(", "));
        conn.batch_execute(&query)
            .unwrap_or_else(|error| panic!("{query}: {error}"));
    }
}

#[test]
fn migrations_can_be_undone_and_done_again() {
    let db = TestDb::blank();
    let mut conn = db.conn();
    assert!(!migrate(&mut conn).unwrap().applied.is_empty());
    let before = describe(&mut conn);
    revert_all(&mut conn).unwrap();
    assert_eq!(
        describe(&mut conn),
        Tables::new(),
        "undoing left tables behind"
    );
    migrate(&mut conn).unwrap();
    assert_eq!(describe(&mut conn), before);
    assert!(
        migrate(&mut conn).unwrap().applied.is_empty(),
        "a second time has nothing to do"
    );
}

/// Reads the values of every `text_enum!` of core.
fn text_enums() -> BTreeSet<String> {
    let mut enums = BTreeSet::new();
    for file in files_under(&project().join("core/src")) {
        let source = fs::read_to_string(file).unwrap();
        for declaration in source.split("text_enum!(").skip(1) {
            let Some((_, body)) = declaration.split_once('{') else {
                continue;
            };
            let body = body.split('}').next().unwrap_or_default();
            let values: Vec<&str> = body.split('"').skip(1).step_by(2).collect();
            enums.insert(values.join(", "));
        }
    }
    enums
}

#[test]
fn the_lists_of_the_checks_are_the_values_of_the_enums() {
    let enums = text_enums();
    let tables = describe(&mut TestDb::new().conn());
    let mut checks = 0;
    for (name, table) in &tables {
        for check in &table.checks {
            let values = check.split_once(" IN (").unwrap().1.trim_end_matches(')');
            let of = enums.contains(values);
            assert!(of, "{name}: {check} is the list of no enum of core");
            checks += 1;
        }
    }
    assert!(checks > 10, "the checks were not understood");
}
