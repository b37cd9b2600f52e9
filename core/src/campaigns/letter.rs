//! A letter with its places filled, and the farewell that every one carries.

use super::CampaignError;

/// What the places are filled with.
pub(super) struct Filling<'a> {
    pub(super) name: &'a str,
    pub(super) shop: &'a str,
    pub(super) code: Option<&'a str>,
}

/// A text whose places are filled.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) text: String,
    /// Whether the code stands in it.
    pub(super) names_code: bool,
}

/// Fills the places of a text.
///
/// # Errors
/// When a place is not known, or there is no code for it.
pub(super) fn fill(text: &str, filling: &Filling<'_>) -> Result<Filled, CampaignError> {
    let mut filled = String::with_capacity(text.len() + 64);
    let mut names_code = false;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((place, behind)) = after.split_once('}') else {
            return Err(CampaignError::UnknownPlace(shown(after)));
        };
        match place.trim() {
            "name" => filled.push_str(filling.name),
            "shop" => filled.push_str(filling.shop),
            "code" => {
                names_code = true;
                filled.push_str(filling.code.ok_or(CampaignError::NoCode)?);
            }
            other => return Err(CampaignError::UnknownPlace(shown(other))),
        }
        rest = behind;
    }
    filled.push_str(rest);
    let text = filled;
    Ok(Filled { text, names_code })
}

/// Refuses a text with a place that no letter can fill; returns whether it
/// names the code, read as [`fill`] reads it.
pub(super) fn names_code(text: &str) -> Result<bool, CampaignError> {
    let filling = Filling {
        name: "",
        shop: "",
        code: Some(""),
    };
    Ok(fill(text, &filling)?.names_code)
}

fn shown(place: &str) -> String {
    place.chars().take(30).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_unknown_ones_refused() {
        let filling = Filling {
            name: "Ibu {shop}",
            shop: "Griya",
            code: None,
        };
        assert_eq!(
            fill("Halo {name}, dari {shop}.", &filling).unwrap().text,
            "Halo Ibu {shop}, dari Griya."
        );
        assert!(matches!(
            fill("{code}", &filling),
            Err(CampaignError::NoCode)
        ));
        for text in ["{{7*7}}", "{% raw %}", "{", "{nama}"] {
            assert!(
                matches!(names_code(text), Err(CampaignError::UnknownPlace(_))),
                "{text}"
            );
        }
        assert!(!names_code("{name} {shop}").unwrap());
        for text in ["{name} {code}", "{ code }", "{code\t}"] {
            assert!(names_code(text).unwrap(), "{text}");
        }
    }
}
