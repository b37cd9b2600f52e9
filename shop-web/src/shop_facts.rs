//! What every page says about the shop: its name, how to reach it, its menu.

use shop_core::messages::Lang;

/// The shop's facts in both languages.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    shops: [Shop; 2],
    /// Slug and name in both languages, in menu order.
    categories: Vec<(String, [String; 2])>,
}

/// The shop's facts in one language, ready to show.
#[derive(Debug, Clone, Default)]
pub struct Shop {
    /// The full name.
    pub name: String,
    /// The name in the page's head.
    pub short_name: String,
    /// What is announced above every page; may be empty.
    pub announcement: String,
    /// The address in one line.
    pub address: String,
    /// The opening hours.
    pub hours: String,
    /// The telephone number as people write it.
    pub phone: String,
    /// Where a tap on the number leads, when it takes WhatsApp.
    pub whatsapp_link: Option<String>,
    /// The address for letters.
    pub email: String,
    /// Who runs the shop.
    pub legal_name: String,
    /// Business and platform numbers; may be empty.
    pub registration: String,
    /// The public office for complaints.
    pub complaint_office: String,
}

impl Facts {
    /// Makes the facts of a shop that has nothing to say yet.
    #[must_use]
    pub fn new(shops: [Shop; 2], categories: Vec<(String, [String; 2])>) -> Self {
        Self { shops, categories }
    }

    /// Returns the shop in a language.
    #[must_use]
    pub fn shop(&self, lang: Lang) -> Shop {
        self.shops[lang as usize].clone()
    }

    /// Returns slug and name of the categories in a language.
    #[must_use]
    pub fn menu(&self, lang: Lang) -> Vec<(String, String)> {
        self.categories
            .iter()
            .map(|(slug, names)| (slug.clone(), names[lang as usize].clone()))
            .collect()
    }
}
