//! Reading the markup of a drawing into a tree.

/// How deep elements may lie in each other.
const DEEPEST: usize = 40;

/// An element with what is in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Node<'a> {
    pub(super) name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    pub(super) children: Vec<Node<'a>>,
}

impl<'a> Node<'a> {
    /// Returns the value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    }

    /// Returns the number an attribute holds.
    pub(super) fn number(&self, name: &str) -> Option<f64> {
        let value = self.get(name)?.trim().trim_end_matches("px");
        value.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// Finds the element with an id, itself included.
    pub(super) fn find(&self, id: &str) -> Option<&Node<'a>> {
        if self.get("id") == Some(id) {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(id))
    }
}

/// Returns the outermost element, or nothing when the markup is not whole.
/// Text between elements is left out: drawings have none.
pub(super) fn parse(markup: &str) -> Option<Node<'_>> {
    let mut open: Vec<Node<'_>> = vec![Node::default()];
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = &comment[comment.find("-->")? + 3..];
            continue;
        }
        let end = rest.find('>')?;
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let done = open.pop()?;
            if done.name != name.trim() {
                return None;
            }
            open.last_mut()?.children.push(done);
            continue;
        }
        let empty = tag.ends_with('/');
        let node = element(tag.trim_end_matches('/'));
        if empty {
            open.last_mut()?.children.push(node);
        } else {
            open.push(node);
            if open.len() > DEEPEST {
                return None;
            }
        }
    }
    let outside = open.pop()?;
    let root = outside.children.into_iter().next()?;
    (open.is_empty() && root.name == "svg").then_some(root)
}

fn element(tag: &str) -> Node<'_> {
    let name_end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, mut rest) = tag.split_at(name_end);
    let mut attributes = Vec::new();
    while let Some(equals) = rest.find('=') {
        let key = rest[..equals].trim();
        let value = rest[equals + 1..].trim_start();
        let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            break;
        };
        let Some(length) = value[1..].find(quote) else {
            break;
        };
        attributes.push((key, &value[1..=length]));
        rest = &value[length + 2..];
    }
    Node {
        name,
        attributes,
        children: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_tree() {
        let root = parse("<svg a='1'><!-- <b> --><g id=\"x\"><path d=\"M0 0\"/></g></svg>\n");
        let root = root.unwrap();
        assert_eq!(root.number("a"), Some(1.0));
        assert_eq!(root.find("x").unwrap().children[0].get("d"), Some("M0 0"));
        for broken in ["", "<p/>", "<svg>", "<svg></g>", "<svg a='<svg>", "svg>"] {
            assert_eq!(parse(broken), None, "{broken}");
        }
    }
}
