//! From a form about a product to the deed it means.

use shop_core::{
    catalog::{NewProduct, NewVariant, ProductEdit, Technique, VariantEdit},
    ids::{CategoryId, ColourId, ProductId, VariantId},
    messages::{Lang, text},
    money::Rupiah,
};

use super::{Act, companions};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A product is begun.
    Create,
    /// A product is described anew.
    Edit {
        /// The product.
        id: ProductId,
        /// Its version when it was shown.
        version: i64,
    },
    /// A product gets another size or colour.
    AddVariant {
        /// The product.
        product: ProductId,
    },
    /// A variant's code, weight or status changes.
    EditVariant {
        /// The variant.
        id: VariantId,
        /// Its version when it was shown.
        version: i64,
    },
    /// A variant's price changes.
    Price {
        /// The variant.
        id: VariantId,
        /// Its version when it was shown.
        version: i64,
        /// Its code.
        sku: String,
    },
    /// Pieces came in.
    Receive {
        /// The variant.
        id: VariantId,
        /// Its code.
        sku: String,
    },
    /// The count is corrected.
    Adjust {
        /// The variant.
        id: VariantId,
        /// Its code.
        sku: String,
    },
    /// Something about what goes with it, its tags or its pictures.
    Beside(companions::Purpose),
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let reading = Reading {
        answers,
        lang: scene.lang,
    };
    match purpose.clone() {
        Purpose::Create => reading.product().map(|new| Act::Create(Box::new(new))),
        Purpose::Edit { id, version } => {
            let new = reading.product()?;
            let edit = ProductEdit {
                slug: answers.get("slug").to_owned(),
                name: new.name,
                category_id: new.category_id,
                material: new.material,
                material_en: new.material_en,
                description: new.description,
                description_en: new.description_en,
                care: new.care,
                care_en: new.care_en,
                motif: new.motif,
                technique: new.technique,
            };
            Ok(Act::Edit {
                id,
                version,
                edit: Box::new(edit),
            })
        }
        Purpose::AddVariant { product } => reading
            .variant()
            .map(|new| Act::AddVariant { product, new }),
        Purpose::EditVariant { id, version } => {
            let edit = VariantEdit {
                sku: answers.get("sku").to_owned(),
                weight_grams: reading.number("weight")?,
                status: reading.choice("status")?,
            };
            Ok(Act::EditVariant { id, version, edit })
        }
        Purpose::Price { id, version, sku } => {
            let price = reading.amount("price")?;
            Ok(Act::Price {
                id,
                version,
                sku,
                price,
            })
        }
        Purpose::Receive { id, sku } => {
            let quantity = reading.number("quantity")?;
            Ok(Act::Receive {
                id,
                sku,
                quantity,
                reason: answers.get("reason").to_owned(),
            })
        }
        Purpose::Adjust { id, sku } => {
            let delta = reading.number("delta")?;
            Ok(Act::Adjust {
                id,
                sku,
                delta,
                reason: answers.get("reason").to_owned(),
            })
        }
        Purpose::Beside(purpose) => Ok(Act::Beside(companions::fill(purpose, answers))),
    }
}

struct Reading<'a> {
    answers: &'a Answers,
    lang: Lang,
}

impl Reading<'_> {
    fn product(&self) -> Result<NewProduct, Vec<FieldError>> {
        let own = |name: &str| self.answers.get(name).to_owned();
        let technique: Technique = self.choice("technique")?;
        Ok(NewProduct {
            name: own("name"),
            category_id: CategoryId(self.number("category")?),
            material: own("material"),
            material_en: own("material-en"),
            description: own("description"),
            description_en: own("description-en"),
            care: own("care"),
            care_en: own("care-en"),
            motif: own("motif"),
            technique,
        })
    }

    fn variant(&self) -> Result<NewVariant, Vec<FieldError>> {
        let (price, weight) = (self.amount("price"), self.number("weight"));
        let colour = self.number("colour");
        match (price, weight, colour) {
            (Ok(price), Ok(weight_grams), Ok(colour)) => Ok(NewVariant {
                colour_id: ColourId(colour),
                size: self.answers.get("size").to_owned(),
                sku: self.answers.get("sku").to_owned(),
                price,
                weight_grams,
            }),
            (price, weight, colour) => {
                let errors = [price.err(), weight.err(), colour.err()];
                Err(errors.into_iter().flatten().flatten().collect())
            }
        }
    }

    /// Reads a whole number; a plus in front is how people write what is added.
    fn number(&self, field: &'static str) -> Result<i64, Vec<FieldError>> {
        let typed = self.answers.get(field).replace(['.', ' '], "");
        let digits = typed.strip_prefix('+').unwrap_or(&typed);
        digits
            .parse()
            .map_err(|_| vec![(field, text(self.lang, "tui-error-number"))])
    }

    fn amount(&self, field: &'static str) -> Result<Rupiah, Vec<FieldError>> {
        self.answers
            .get(field)
            .parse()
            .map_err(|_| vec![(field, text(self.lang, "tui-error-amount"))])
    }

    fn choice<T: std::str::FromStr>(&self, field: &'static str) -> Result<T, Vec<FieldError>> {
        self.answers
            .get(field)
            .parse()
            .map_err(|_| vec![(field, text(self.lang, "tui-error-choose"))])
    }
}
