//! JSON with stable field names.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Document, table::Record};

/// Writes a list as an array and everything else as an object.
pub(super) fn render(document: &Document) -> String {
    let mut written = serde_json::to_string_pretty(document)
        .expect("names are texts and values are plain, so JSON can hold them");
    written.push('\n');
    written
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::List(table) => table.serialize(serializer),
            Self::Sheet { facts, tables } => {
                let mut object = serializer.serialize_map(None)?;
                for fact in facts {
                    object.serialize_entry(fact.id, &fact.value)?;
                }
                for (at, table) in tables.iter().enumerate() {
                    object.serialize_entry(table.name, table)?;
                    if let Some(cells) = &table.total {
                        let columns = &table.columns;
                        let name = match at {
                            0 => "total".to_owned(),
                            _ => format!("{}_total", table.name),
                        };
                        object.serialize_entry(&name, &Record { columns, cells })?;
                    }
                }
                object.end()
            }
            Self::Strip(name, lines) => {
                let mut object = serializer.serialize_map(Some(1))?;
                object.serialize_entry(name, lines)?;
                object.end()
            }
        }
    }
}
